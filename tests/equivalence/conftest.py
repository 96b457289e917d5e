"""Lets pytest explain the assertions that stand outside of test files."""

import pytest

pytest.register_assert_rewrite("tests.equivalence.sequences", "tests.equivalence.world")
