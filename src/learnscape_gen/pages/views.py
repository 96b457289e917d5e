"""The types of views by name, so that a view that was kept or passed on can be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.bare import BareView
from learnscape_gen.pages.contribute import ContributeView
from learnscape_gen.pages.curate import CurateView
from learnscape_gen.pages.feeds import FeedView, OpmlView
from learnscape_gen.pages.free import FreeView
from learnscape_gen.pages.home import HomeView, WorkView
from learnscape_gen.pages.learning import ExplainerView
from learnscape_gen.pages.llms import LlmsView
from learnscape_gen.pages.map import MapView
from learnscape_gen.pages.moments import MomentsView, MomentView
from learnscape_gen.pages.new import NewView
from learnscape_gen.pages.not_found import NotFoundView
from learnscape_gen.pages.pack_files import PackFile, QrCode
from learnscape_gen.pages.page import WrittenView
from learnscape_gen.pages.posts import PlannedPost
from learnscape_gen.pages.redirects import RedirectView
from learnscape_gen.pages.search import SearchView
from learnscape_gen.pages.shelves import ShelfView
from learnscape_gen.pages.sitemap import RobotsView, SitemapIndexView, SitemapView
from learnscape_gen.pages.sources import SourceView
from learnscape_gen.pages.terms import TermsView
from learnscape_gen.pages.tools import ToolView
from learnscape_gen.pages.work import ContextView, TaskView

if TYPE_CHECKING:
    import msgspec

VIEWS: dict[str, type[msgspec.Struct]] = {
    view.__name__: view
    for view in (
        *(BareView, ContextView, ContributeView, CurateView, ExplainerView, FeedView, FreeView),
        *(HomeView, LlmsView, MapView, MomentView, MomentsView, NewView, NotFoundView, OpmlView),
        *(PackFile, PlannedPost, QrCode, RedirectView, RobotsView, SearchView, ShelfView),
        *(SitemapIndexView, SitemapView),
        *(SourceView, TaskView, TermsView, ToolView, WorkView, WrittenView),
    )
}
"""Every view that a planner makes."""
