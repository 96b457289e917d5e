"""What columns are called in the tables of other tools and of people, and what that means.

A name counts without regard to capitals, accents of spelling such as `_` and `-`, and what stands
in brackets behind it. Of two columns with one meaning, that counts whose name stands first here.
"""

from __future__ import annotations

import re

from learnscape_gen.content.keys import canonical
from learnscape_gen.content.kinds.post_fields import POST
from learnscape_gen.paths import fold

OF_DRAFTS = (
    *("url", "title", "body", "why", "tags", "folders", "date", "language", "author"),
    *("source", "source_url", "feed", "private"),
)
"""What a column may become in a draft itself."""
OF_POSTS = tuple(
    field.key
    for field in POST
    if field.key not in OF_DRAFTS and field.key not in ("aliases", "silence", "facts", "reviewed")
)
"""The keys of a post that a column may have besides."""

_NAMES = {
    "url": """url / link / links / href / uri / address / web address / weblink / hyperlink
        / page url / article url / resource url / external link / permalink / website / web site
        / web page
        / site / adresse / webadresse / internetadresse / verweis / lien / adresse web / page web
        / enlace / vínculo / dirección / página web / sitio web / collegamento / indirizzo
        / sito web / ligação / hiperligação / endereço / webpagina / koppeling / adres / odnośnik
        / odkaz / länk / lenke""",
    "title": """title / page title / article title / name / resource / resource name
        / resource title / headline / heading / item / titel / bezeichnung / überschrift / ressource
        / titre
        / intitulé / nom / título / titulo / nombre / recurso / titolo / nome / risorsa / naam
        / tytuł / název / rubrik / tittel""",
    "why": """why / why it matters / why it helps / reason / warum / wozu / nutzen / pourquoi
        / utilité / por qué / para qué / perché / waarom""",
    "body": """description / notes / note / comment / comments / excerpt / selection / summary
        / abstract / abstract note / annotation / annotations / remarks / details / text / content
        / extended / highlights / beschreibung / kurzbeschreibung / notiz / notizen / kommentar
        / kommentare / bemerkung / bemerkungen / anmerkung / anmerkungen / inhalt
        / zusammenfassung / remarque / remarques / commentaire / commentaires / résumé
        / descripción / notas / nota / comentario / comentarios / resumen / descrizione
        / commento / note personali / descrição / omschrijving / beschrijving / opmerkingen
        / opis / popis / beskrivning / beskrivelse""",
    "tags": """tags / tag / manual tags / labels / label / keywords / keyword / automatic tags
        / schlagworte / schlagwörter / schlagwort / stichworte / stichwörter / etiketten
        / mots clés / mots clefs / étiquettes / étiquette / etiquetas / palabras clave
        / parole chiave / etichette / palavras chave / trefwoorden / etykiety""",
    "folders": """folder / collection / collections / list / topic / topics / category / categories
        / subject / subjects / theme / group / ordner / sammlung / thema / themen / themenfeld
        / kategorie / kategorien / bereich / gruppe / dossier / thème / thèmes / catégorie
        / catégories / sujet / carpeta / tema / temas / categoría / categorías / cartella
        / argomento / categoria / map / onderwerp / categorie / kategoria / téma""",
    "date": """date added / added / added at / added on / time added / created / created at
        / created time / created on / date created / saved / saved at / bookmarked at / timestamp
        / date / datum / hinzugefügt / hinzugefügt am / erstellt / erstellt am / gespeichert am
        / ajouté / ajouté le / date d'ajout / créé le / fecha / fecha de creación / añadido
        / data / data di aggiunta / toegevoegd / toegevoegd op / data dodania / datum přidání
        / dato""",
    "language": """language / lang / sprache / langue / idioma / lingua / taal / język / jazyk
        / språk""",
    "author": """author / authors / creator / by / speaker / autor / autorin / autoren / verfasser
        / verfasserin / auteur / autrice / auteurs / autora / autore / auteur(s)""",
    "source": """source / publisher / publication title / publication / site name / website name
        / provider / quelle / anbieter / verlag / herausgeber / éditeur / fuente / editorial
        / fonte / editore / bron / uitgever / źródło / zdroj / källa""",
    "source_url": "source url / publisher url / site url / homepage",
    "feed": "feed / feed url / rss / rss url / xmlurl",
    "private": "private / is private / privat / privé / privado",
    "work_task": """work task / job to be done / aufgabe / arbeitsaufgabe / aufgaben / tâche
        / tâches / tarea / tareas / compito / taak""",
    "work_context": "work context / arbeitskontext / arbeitsbereich / contexte / contexto",
    "social_tool": "social tool / medium / werkzeug / outil / herramienta / strumento",
    "type": """learning type / type of learning / lernform / lernart / art des lernens
        / type d'apprentissage / tipo de aprendizaje""",
    "minutes": """duration / length / time needed / reading time / minutes / dauer / minuten
        / zeitbedarf / lesezeit / zeitaufwand / durée / temps / duración / durata / duur""",
    "access": "access / cost / costs / price / zugang / kosten / preis / accès / prix / acceso",
    "moments": "moment of need / moments of need / moments / bedarfsmoment",
    "year": "publication year / year / jahr / erscheinungsjahr / année / año / anno / jaar",
    "status": "status",
    "owner": "owner",
}
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_SEPARATORS = re.compile(r"[\s_:*#?!.’'/-]+")  # noqa: RUF001 - the apostrophe of print


def _plain(name: str) -> str:
    """Return a name as it is compared."""
    return _SEPARATORS.sub(" ", fold(_BRACKETED.sub("", name[:200]))).strip()


_MEANT = {
    _plain(name): (key, rank)
    for key, names in _NAMES.items()
    for rank, name in enumerate(names.split(" / "))
}


def meaning_of(name: str) -> tuple[str, int]:
    """Return the key that a column's name means, and how sure that is: 0 is the surest.

    The key is empty for a name that is not known.
    """
    if found := _MEANT.get(_plain(name)):
        return found
    key = canonical(name[:200])
    return (key, 0) if key in OF_DRAFTS or key in OF_POSTS else ("", 0)


def key_named(typed: str) -> str | None:
    """Return the key that somebody means who types one; None for a word that is none."""
    key = canonical(typed)
    return key if key in OF_DRAFTS or key in OF_POSTS else None
