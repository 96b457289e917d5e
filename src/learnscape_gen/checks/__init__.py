"""One check per file. Each can be silenced by its code, for the hub or on one post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.base_url import BASE_URL
from learnscape_gen.checks.course_order import COURSE_ORDER
from learnscape_gen.checks.daily_tools import DAILY_TOOLS, KNOWN_DAILY_TOOLS
from learnscape_gen.checks.definitions import DEFINITIONS
from learnscape_gen.checks.facts import FACTS
from learnscape_gen.checks.formal_only import FORMAL_ONLY
from learnscape_gen.checks.formalised import FORMALISED
from learnscape_gen.checks.manage import MANAGE
from learnscape_gen.checks.medium_as_type import INSTRUCTIONAL_MEDIUM, MEDIUM_AS_TYPE
from learnscape_gen.checks.metrics import METRICS
from learnscape_gen.checks.moments import MOMENTS
from learnscape_gen.checks.noticed import NOTICED
from learnscape_gen.checks.statistics import STATISTICS
from learnscape_gen.checks.tone import TONE
from learnscape_gen.checks.undated import UNDATED
from learnscape_gen.checks.why import WHY

if TYPE_CHECKING:
    from learnscape_gen.checks.check import HubCheck, PostCheck, UseCheck

POST_CHECKS: tuple[PostCheck, ...] = (
    FACTS,
    MEDIUM_AS_TYPE,
    MANAGE,
    STATISTICS,
    DEFINITIONS,
    COURSE_ORDER,
    METRICS,
    TONE,
    FORMALISED,
    MOMENTS,
    WHY,
    NOTICED,
    UNDATED,
)
USE_CHECKS: tuple[UseCheck, ...] = (INSTRUCTIONAL_MEDIUM, DAILY_TOOLS)
HUB_CHECKS: tuple[HubCheck, ...] = (FORMAL_ONLY, BASE_URL, KNOWN_DAILY_TOOLS)
