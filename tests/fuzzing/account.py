"""What came of a run of the fuzzer, read from what libFuzzer tells while it runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOLD = re.compile(r"#(\d+)\s.*cov: (\d+) ft: (\d+) corp: (\d+)")
_DONE = re.compile(r"stat::number_of_executed_units: *(\d+)|^Done (\d+) runs")
_SAVED = re.compile(r"Test unit written to (\S+)")


@dataclass
class Account:
    """The counts of a run.

    Args:
        runs: inputs that were read.
        coverage: places of the code that they reached; `features` counts how often, too.
        corpus: inputs that are kept because each reaches something that no other does.
        failed: the file with the input that failed, if one did.

    """

    runs: int = 0
    coverage: int = 0
    features: int = 0
    corpus: int = 0
    failed: str = ""

    def read(self, line: str) -> None:
        """Take a line of what libFuzzer tells."""
        if told := _TOLD.match(line):
            self.runs, self.coverage, self.features, self.corpus = map(int, told.groups())
        elif done := _DONE.match(line):
            self.runs = max(self.runs, int(done[1] or done[2]))
        elif saved := _SAVED.search(line):
            self.failed = saved[1]
