"""Words that hold sentences together and tell nothing of what these are about.

In a large hub they weigh nothing anyway, since most posts have them. In a small one they would be
reasons that nobody believes. They are those of the languages of the theme, and of addresses.
"""

from __future__ import annotations

_ENGLISH = """a about after again all also an and any are as at be been before but by can
could did do does each for from get had has have he her here him his how i if in into is it
its just like made make many may me more most much must my need no not now of off on one only
or other our out over own she should so some such than that the their them then there these
they this those three to too two up us use used very was way we well were what when where
which while who why will with would you your"""
_GERMAN = """aber alle als also am an auch auf aus bei beim bin bis da damit das dass dem den
der des die dies diese dieser dieses doch du durch ein eine einem einen einer eines er es für
hat haben ich ihr im in ist ja kann kein keine man mehr mit muss nach nicht noch nur oder sein
seine sich sie sind so um und uns unter vom von vor war was wenn wer werden wie wir wird zu
zum zur über"""
_FRENCH = """à au aux avec ce ces cette comme dans de des du elle en est et être il ils je la
le les leur lui mais ne nos notre nous on ont ou où par pas plus pour qu que qui sa sans se
ses son sont sur tout tous un une vos votre vous y"""
_SPANISH = """al como con cuando de del desde donde el ella en entre es esta este esto ha han
hay la las le lo los más me mi muy no nos o para pero por que qué se ser si sin sobre son su
sus también tiene todo todos un una uno y ya"""
_OF_ADDRESSES = "com htm html http https net org php www"

FUNCTION_WORDS = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH} {_OF_ADDRESSES}".split())
