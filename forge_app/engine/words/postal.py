"""Postal addresses in a prompt: streets with numbers, postcodes with towns."""

import re
from collections.abc import Iterator

_CAP = r"[^\W\d_a-z][\w'’-]*"
_NUMBER = r"\d{1,4}(?:\s?[a-h]\b)?(?:\s?[-–/]\s?\d{1,4}[a-h]?)?(?![\w.]\w)"
_ROADS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Square|Sq|Drive|Dr|Way|Boulevard|Blvd|Place|"
    "Court|Ct|Close|Crescent|Terrace|Row|Mews|Walk|Parade|Yard|Wharf|Quay|Highway|Hwy|"
    "Parkway|Pkwy|Circle|Trail|Broadway|Grove|Alley"
)
_WEGE = (
    "straße|strasse|str[.]|weg|platz|allee|gasse|ufer|damm|markt|chaussee|graben|stieg|"
    "promenade|gracht|straat|laan|plein|hof"
)
_ALONE = "Straße|Strasse|Str[.]|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm|Markt"
_TOWN = (
    rf"{_CAP}(?:[ ](?:(?:am|an[ ]der|im|ob[ ]der|bei|sur|de|la|le)[ ])?{_CAP}){{0,2}}"
)
_STREETS = (
    # 14 Oak Street; 350 Fifth Avenue; 221B Baker Street
    (
        rf"\d{{1,5}}[A-Za-z]?(?:[-–]\d+)?\s(?:{_CAP}[.]?\s){{1,3}}(?:{_ROADS})\b[.]?"
        r"(?:\s(?:NE|NW|SE|SW|[NESW])\b)?"
    ),
    r"\d{1,5}\sBroadway\b",
    # Hauptstraße 12; Karl-Marx-Allee 3; Lange Straße 5 a; Keizersgracht 12
    (
        rf"(?:(?:{_CAP}\s)(?:{_ALONE})|[^\W\d_a-z][\w-]+(?:{_WEGE}|-(?:{_ALONE})))"
        rf"\s{_NUMBER}"
    ),
    # Am Markt 3; Unter den Linden 5
    (
        rf"(?:Am|Im|Zum|Zur|An[ ]de[rnm]|In[ ]de[rnm]|Auf[ ]de[rm]|Unter[ ]den)\s{_CAP}"
        rf"\s{_NUMBER}"
    ),
    # 12 rue de Rivoli; Via Roma 8
    (
        r"\d{1,4}(?:\sbis)?,?\s(?:rue|avenue|boulevard|place|quai|chemin|impasse)\s"
        rf"(?:(?:de|du|des|la|le|les)\s|[ld]['’])*{_CAP}(?:[ -]{_CAP}){{0,2}}"
    ),
    (
        r"(?:Via|Viale|Piazza|Corso|Calle|Plaza|Avenida|Rua|Rue)\s"
        rf"(?:(?:de|del|della|dei|di|da|la|los)\s)*{_CAP}(?:\s{_CAP})?,?\s{_NUMBER}"
    ),
)
_UNIT = (
    r"(?:,?\s(?:Suite|Ste[.]?|Apt[.]?|Apartment|Unit|Floor|Flat|Room)\s\w{1,6}|"
    r",?\s\d{1,3}(?:st|nd|rd|th)\s[Ff]loor)?"
)
_UK = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
_US = r"[A-Z]{2}\s\d{5}(?:-\d{4})?\b"
_POSTAL = (
    rf"(?:(?:D|A|CH|F|I|DE|AT)-)?\d{{4,5}}\s{_TOWN}|\d{{4}}\s?[A-Z]{{2}}\s{_TOWN}|"
    rf"(?:{_TOWN},?\s)?{_UK}|(?:{_TOWN},\s)?{_US}|{_TOWN},\s[A-Z]{{2}}\b(?!\w)|"
    rf"(?:(?:New|San|Los|Las|Saint|St[.]?|Santa|Port|Fort|Bad)\s)?{_CAP}"
    r"(?=\s*(?:[,;]|$))"
)
_ADDRESSES = (
    *(rf"{street}{_UNIT}(?:,?\s(?:{_POSTAL}))?" for street in _STREETS),
    # A street of any name is told by the postcode after it.
    rf"{_CAP}(?:\s(?:(?:den|der|de)\s)?{_CAP})?\s{_NUMBER},\s(?:D-)?\d{{5}}\s{_TOWN}",
    (
        rf"\d{{1,5}}[A-Za-z]?\s{_CAP}(?:\s{_CAP}){{0,3}}{_UNIT},\s"
        rf"(?:(?:{_TOWN},?\s)?{_UK}|(?:{_TOWN},\s)?{_US})"
    ),
    rf"(?:D|A|CH)-\d{{4,5}}\s{_TOWN}|(?<=[,;]\s)\d{{3}}(?!00)\d\d\s{_TOWN}",
)
_FORMS = tuple(re.compile(rf"(?<![\w-])(?:{form})") for form in _ADDRESSES)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of addresses: German, British, American, French, Italian, Spanish.

    They may overlap; the first ones are the surest.
    """
    for form in _FORMS:
        for match in form.finditer(text):
            yield match.span()
