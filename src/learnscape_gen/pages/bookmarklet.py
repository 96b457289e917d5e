"""The bookmarklet "add to this learnscape": it takes a page's title and address to a new post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

from learnscape_gen.digest import digest_of
from learnscape_gen.pages.begun import begun_post

if TYPE_CHECKING:
    from learnscape_gen.forge import Forge

_MOST = {"TITLE": 160, "ADDRESS": 1500, "NAME": 60}
"""Servers take addresses of 8,000 bytes, in which a letter of some scripts takes nine."""

_CODE = r"""
(() => {
const clean = text => [...text].filter(each => /\s/.test(each) || !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(each))
.join("").replace(/[\s\u2028\u2029\ufeff]+/g, " ").trim();
const cut = (text, most) => [...text].slice(0, most).join("");
const here = new URL(location.href.replace(/#?:~:.*$/, ""));
here.username = here.password = "";
for (const part of ["hash", "search", "pathname"]) if (here.href.length > MOST_ADDRESS) here[part] = "";
const title = cut(clean(document.title), MOST_TITLE) || here.hostname || "A title";
const name = cut(title.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"), MOST_NAME)
.replace(/^-+|-+$/g, "") || "new-post";
const address = /^https?:$/.test(here.protocol) ? here.href : "";
const known = {title: JSON.stringify(title), address: JSON.stringify(address), name, label: title};
const fill = (parts, write) => parts.map((part, at) => at % 2 ? write(known[part]) : part).join("");
const leads = fill(PLACE, encodeURIComponent) + encodeURIComponent(fill(TEXT, part => part));
if (!window.open(leads, "_blank")) location.assign(leads);
})()
"""  # noqa: E501 - lines of a script
"""What a browser runs. What it fills in is named at the odd places of PLACE and TEXT."""

_SAFE = "()*!~;,:=+/?@$"
"""What stands in an address as it is."""


def bookmarklet(forge: Forge) -> str:
    """Return the address of the bookmarklet for a hub on a forge.

    Whatever comes from the settings gets into the code as JSON, and all of the code is
    percent-encoded, because browsers decode it before they run it.
    """
    # A mark that stands nowhere else; the browser fills in what follows it.
    mark = f"x{digest_of(forge.repository.encode())}"
    text, address = begun_post(
        forge,
        title=f"{mark}title",
        name=f"{mark}name",
        label=f"{mark}label",
        url=f"{mark}address",
    )
    place = address.removesuffix(quote(text, safe=""))
    given = {"TEXT": _parted(text, mark), "PLACE": _parted(place, mark)}
    given.update({f"MOST_{name}": str(most) for name, most in _MOST.items()})
    code = re.sub(r"\b(?:TEXT|PLACE|MOST_\w+)\b", lambda found: given[found[0]], _CODE)
    return f"javascript:{quote(' '.join(code.splitlines()).strip(), safe=_SAFE)}"


def _parted(text: str, mark: str) -> str:
    """Return a text in parts, as JSON: what stands, what is filled in there, and so on."""
    return msgspec.json.encode(re.split(f"{mark}(title|name|label|address)", text)).decode()
