"""Figures and texts that a prompt gives for a page."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forge_app.engine import understand
from forge_app.engine.words.brief import brief_of
from forge_app.engine.words.figures import data, figures, is_period
from forge_app.engine.words.tokens import tokens


def _parts(text):
    found = data(text)
    return found.shape, found.name, [(f.label, f.text) for f in found.figures]


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("35 %", 35, "percent", "%"),
        ("35%", 35, "percent", "%"),
        ("12 percent", 12, "percent", "%"),
        ("$450,000", 450_000, "money", "$"),
        ("€7", 7, "money", "€"),
        ("14,50 €", 14.5, "money", "€"),
        ("$2.5 million", 2_500_000, "money", "$"),
        ("5k", 5000, "number", ""),
        ("120 m²", 120, "measure", "m²"),
        ("-5 °C", -5, "measure", "°C"),
        ("1,234,567.8", 1_234_567.8, "number", ""),
        ("2021", 2021, "year", ""),
        ("12", 12, "number", ""),
    ],
)
def test_figures(text, value, kind, unit):
    (found,) = figures(f"about {text} here")
    assert (found.text, found.value, found.kind, found.unit) == (
        text,
        value,
        kind,
        unit,
    )
    assert f"about {text} here"[found.start : found.end] == text


def test_words_with_digits_are_no_figures():
    assert figures("Q1 mp3 a4 B2B v1.2.3x") == ()


@pytest.mark.parametrize(
    ("text", "shape", "name", "parts"),
    [
        (
            "solar 35 %, wind 25 %, hydro 40 %",
            "share",
            "",
            [("solar", "35 %"), ("wind", "25 %"), ("hydro", "40 %")],
        ),
        ("35% solar and 25% wind", "scale", "", [("solar", "35%"), ("wind", "25%")]),
        (
            "sales 2021 12, 2022 18, 2023 27",
            "time",
            "sales",
            [("2021", "12"), ("2022", "18"), ("2023", "27")],
        ),
        ("12 in 2021, 18 in 2022", "time", "", [("2021", "12"), ("2022", "18")]),
        ("revenue Q1 10k, Q2 12k", "time", "revenue", [("Q1", "10k"), ("Q2", "12k")]),
        (
            "sales in January 5, February 7",
            "time",
            "sales",
            [("January", "5"), ("February", "7")],
        ),
        (
            "73 % of patients recovered",
            "ratio",
            "",
            [("of patients recovered", "73 %")],
        ),
        (
            "rent: $1,200; food: $450",
            "compare",
            "",
            [("rent", "$1,200"), ("food", "$450")],
        ),
        (
            "founded 2012, 300 employees",
            "facts",
            "",
            [("founded", "2012"), ("employees", "300")],
        ),
        ("cats 5, dogs 3", "compare", "", [("cats", "5"), ("dogs", "3")]),
        (
            "3 out of 4 people drink coffee",
            "ratio",
            "",
            [("people drink coffee", "3 out of 4")],
        ),
        ("CO2 420 ppm", "facts", "", [("CO2", "420 ppm")]),
        (
            "market share Apple 28%, Samsung 19%",
            "scale",
            "market share",
            [("Apple", "28%"), ("Samsung", "19%")],
        ),
        ("no figures at all", "facts", "", []),
        ("", "facts", "", []),
    ],
)
def test_labelled_figures(text, shape, name, parts):
    assert _parts(text) == (shape, name, parts)


def test_labels_point_into_the_text():
    text = "sales in the north: 12 %, sales abroad 8 %"
    for figure in data(text).figures:
        assert text[slice(*figure.label_at)] == figure.label
        assert text[figure.start : figure.end] == figure.text


def test_periods():
    assert all(map(is_period, ("2021", "Q3", "March", "Mar 2024", "Week 12", "Mon")))
    assert not any(map(is_period, ("12", "marching", "solar", "20211")))


def _status(prompt):
    return {word.text: (word.status, word.meaning) for word in understand(prompt).words}


def test_figures_are_understood_words():
    words = _status("mountains in 2050 at 35 % and $12")
    assert words["2050"] == ("style", "figure: 2050")
    assert words["35 %"] == ("style", "figure: 35 %")
    assert words["$12"] == ("style", "figure: $12")
    assert understand("mountains at 35 % with boats").objects[0].count is None
    words = _status("infographic: solar 35 %, wind 25 %, hydro 40 %")
    assert words["wind"] == words["25 %"] == ("drawn", "figure: wind 25 %")
    assert understand("infographic: wind 25 %, solar 75 %").weather == ()


def test_bare_numbers_stay_counts():
    assert understand("5 boats").objects[0].count == 5


def _copy(prompt):
    return {p.role: p.text for p in understand(prompt).copy.pieces}


def test_copy():
    card = _copy(
        "business card for Jane Doe, architect, Studio North, +49 30 901820, "
        "jane@north.de, www.north.de, 14 Oak Street"
    )
    assert card == {
        "person": "Jane Doe",
        "job": "architect",
        "organisation": "Studio North",
        "phone": "+49 30 901820",
        "mail": "jane@north.de",
        "web": "www.north.de",
        "address": "14 Oak Street",
    }
    event = _copy(
        'poster "Jazz" by Ann Lee at the Blue Hall on Friday, 12 May 2026, 8 pm'
    )
    assert event["title"] == "Jazz"
    assert event["author"] == "Ann Lee"
    assert event["place"] == "Blue Hall"
    assert (event["date"], event["time"]) == ("Friday, 12 May 2026", "8 pm")
    sheet = understand(
        "listing sheet for a 3 bedroom house, $450,000, 120 m², 2 bathrooms"
    ).copy
    assert sheet.say("price") == "$450,000"
    assert sheet.all("fact") == ["3 bedroom", "120 m²", "2 bathrooms"]
    assert sheet.say("subject") == "3 bedroom house"


def test_names_tell_what_they_are():
    card = _copy("business card John Smith CEO Acme Inc, a@b.com")
    assert (card["person"], card["job"]) == ("John Smith", "CEO")
    assert card["organisation"] == "Acme Inc"
    card = _copy("business card for photographer Anna Weber")
    assert (card["person"], card["job"]) == ("Anna Weber", "photographer")
    event = _copy("ticket for Coldplay, Wembley Stadium")
    assert (event["person"], event["place"]) == ("Coldplay", "Wembley Stadium")
    menu = understand("menu for an italian restaurant with pizza 9, soup 6").copy
    assert [f.label for f in menu.data.figures] == ["pizza", "soup"]


def test_names_are_not_drawn_and_things_are_no_names():
    assert understand("business card for Rose Forest, gardener").objects == ()
    assert understand("poster of a Lighthouse, Boats").object_ids == (
        "lighthouse",
        "boat",
    )


@pytest.mark.parametrize(
    ("prompt", "subject"),
    [
        ("letterhead for a law firm", "Law firm"),
        ("coffee shop logo", "Coffee shop"),
        ("certificate of completion for Maria Lopez", "Completion"),
        ("certificate of excellence in swimming", "Excellence in swimming"),
        ("a minimalist poster of a red house in blue", "Red house"),
        ("poster", ""),
    ],
)
def test_subjects(prompt, subject):
    assert understand(prompt).copy.say("subject") == subject


def test_pages_are_no_pages_when_ruled_out():
    assert understand("mountains, no poster").copy.pieces == ()


def test_charts_with_figures_ask_for_an_infographic():
    assert understand("a pie chart of rent 40 %, food 60 %").designs == ("infographic",)
    assert understand("a pie chart").designs == ()


_BITS = st.lists(
    st.sampled_from(
        [
            "12",
            "%",
            "$",
            ",",
            " ",
            "and",
            "for",
            "by",
            '"A b"',
            "Jane",
            "2021",
            ":",
            "of",
        ]
    )
    | st.text(max_size=6)
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["poster", "infographic", "listing sheet", "menu", ""]), _BITS)
def test_any_text_is_read(design, bits):
    prompt = f"{design} {' '.join(bits)}"
    reading = understand(prompt)
    for word in reading.words:
        assert prompt[word.start : word.end] == word.text
    spans = [(word.start, word.end) for word in reading.words]
    assert spans == sorted(spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    for piece in reading.copy.pieces:
        assert 0 <= piece.start < piece.end <= len(prompt)
        assert piece.text
    for figure in reading.copy.data.figures:
        assert " ".join(prompt[figure.start : figure.end].split()) == figure.text


def test_long_texts_are_read_in_time():
    for text in (
        "a" * 20000,
        "is " * 9000,
        "1." * 9000,
        ".com" * 5000,
        "12 12," * 4000,
    ):
        started = time.process_time()
        brief_of(f"poster {text}", tokens(f"poster {text}"))
        assert time.process_time() - started < 1.5
