"""Briefs a designer could be given: prompts and the texts that must be on the page."""

NAMES: dict[str, tuple[str, ...]] = {
    "poster": (
        "poster",
        "a poster for a jazz night",
        "please design an event poster about the harbour festival",
        "Concert flyer with a guitar",
    ),
    "book_cover": (
        "book cover",
        "a cover for a book about the sea",
        "cover of a novel, a lighthouse at night",
        "design the book's cover for a thriller",
    ),
    "letterhead": (
        "letterhead",
        "letterhead paper for a bakery",
        "company letterhead template for a law firm",
        "headed paper for a dental clinic",
    ),
    "business_card": (
        "business card",
        "a visiting card for an architect",
        "business cards for my bakery",
        "name card design for a photographer",
    ),
    "certificate": (
        "certificate",
        "a certificate of completion",
        "diploma for the best swimmer",
        "an award certificate for the employee of the month",
    ),
    "infographic": (
        "infographic: solar 35 %, wind 25 %, hydro 40 %",
        "an infographic about energy: solar 35 %, wind 25 %, hydro 40 %",
        "a bar chart of sales: 2021 12, 2022 18, 2023 27",
        "info graphic showing that 73 % of patients recovered",
    ),
    "logo": (
        "logo mark",
        "logo for a coffee shop",
        "a brand mark of a fox",
        "company logo with a mountain",
    ),
    "icon": (
        "icon",
        "an app icon with a camera",
        "flat icon of a house",
        "icon mark of a fox",
    ),
    "pattern": (
        "seamless pattern",
        "a seamless pattern of lemons and leaves",
        "repeating pattern with foxes",
        "a seamless tileable pattern of boats",
    ),
    "wallpaper": (
        "wallpaper",
        "desktop wallpaper of mountains at dusk",
        "a phone wallpaper, forest in the fog",
        "wallpaper for my desktop with a lake",
    ),
    "social_card": (
        "social card",
        "a social media card for a bakery opening",
        "an Instagram post about our summer sale",
        "social media banner for a yoga studio",
    ),
    "listing_sheet": (
        "property listing sheet",
        "a listing sheet for a property",
        "real estate listing sheet for a cottage",
        "property sheet for a 3 bedroom house, $450,000",
    ),
}
"""Every layout by the name people use for it, and in sentences."""

_HAUPT = "Hauptstraße 12, 10115 Berlin"
BRIEFS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        f"letterhead for Müller & Söhne law firm, {_HAUPT}",
        ("Müller & Söhne", "Law firm", _HAUPT),
    ),
    (
        (
            f'letterhead for "Müller & Söhne", {_HAUPT}, +49 30 1234567, '
            "kanzlei@mueller-soehne.de"
        ),
        ("Müller & Söhne", _HAUPT, "+49 30 1234567", "kanzlei@mueller-soehne.de"),
    ),
    (
        "letterhead for Bäckerei Grünwald, Am Markt 3, 80331 München, Tel. 089 123456",
        ("Bäckerei Grünwald", "Am Markt 3, 80331 München", "089 123456"),
    ),
    (
        "letterhead for Hartmann & Cole, 221B Baker Street, London NW1 6XE",
        ("Hartmann & Cole", "221B Baker Street, London NW1 6XE"),
    ),
    (
        (
            "company letterhead for Northwind Energy, 350 Fifth Avenue, Suite 2100, "
            "New York, NY 10118, www.northwind.com"
        ),
        (
            "Northwind Energy",
            "350 Fifth Avenue, Suite 2100, New York, NY 10118",
            "www.northwind.com",
        ),
    ),
    (
        "stationery for Atelier Lumière, 12 rue de Rivoli, 75001 Paris",
        ("Atelier Lumière", "12 rue de Rivoli, 75001 Paris"),
    ),
    (
        'letterhead "Klinik am See" in medical blue, Seestr. 4a, 88131 Lindau',
        ("Klinik am See", "Seestr. 4a, 88131 Lindau"),
    ),
    (
        (
            "letterhead for O'Brien & Sons Ltd, 14 Oak Lane, Leeds LS1 4AP, "
            "hello@obrien.co.uk"
        ),
        ("O'Brien & Sons Ltd", "14 Oak Lane, Leeds LS1 4AP", "hello@obrien.co.uk"),
    ),
    ('business card for "Anna Kim", dentist', ("Anna Kim", "Dentist")),
    (
        'business card "Jane Doe" "Acme Law", lawyer, +1 555 010 0199',
        ("Jane Doe", "Acme Law", "Lawyer", "+1 555 010 0199"),
    ),
    (
        (
            "business card for Jörg Weiß, Architekt, Studio Weiß, Lindenallee 7, "
            "20259 Hamburg, joerg@weiss.de"
        ),
        (
            "Jörg Weiß",
            "Architekt",
            "Studio Weiß",
            "Lindenallee 7, 20259 Hamburg",
            "joerg@weiss.de",
        ),
    ),
    (
        "business card for Dr. Sarah O'Neill, veterinarian, (212) 555-0147",
        ("Dr. Sarah O'Neill", "Veterinarian", "(212) 555-0147"),
    ),
    (
        "visiting card of Marie Dubois, wedding photographer, marie-dubois.com",
        ("Marie Dubois", "Wedding photographer", "marie-dubois.com"),
    ),
    (
        'business card for "Acme GmbH", "Peter Schmidt", Sales Manager, +49 89 554433',
        ("Acme GmbH", "Peter Schmidt", "Sales Manager", "+49 89 554433"),
    ),
    (
        "business card for photographer Anna Weber, anna@weber.com",
        ("Anna Weber", "Photographer", "anna@weber.com"),
    ),
    (
        (
            "a business card for Tom Becker, Software Engineer at Brightlabs, "
            "tom@brightlabs.io"
        ),
        ("Tom Becker", "Software Engineer", "Brightlabs", "tom@brightlabs.io"),
    ),
    (
        'certificate of completion for "Anna Kim" "Advanced Weaving"',
        ("Certificate of Completion", "Anna Kim", "Advanced Weaving"),
    ),
    (
        'certificate of completion, "Advanced Weaving", presented to "Anna Kim"',
        ("Certificate of Completion", "Anna Kim", "Advanced Weaving"),
    ),
    (
        'certificate "Certificate of Merit" "Maria Lopez" "for outstanding service"',
        ("Certificate of Merit", "Maria Lopez", "for outstanding service"),
    ),
    (
        (
            "certificate of excellence awarded to Maria Lopez for completing the "
            "course, 12 May 2026"
        ),
        (
            "Certificate of Excellence",
            "Maria Lopez",
            "for completing the course",
            "12 May 2026",
        ),
    ),
    (
        (
            'certificate for "John Smith", course "Patient Care and Safety", '
            'signed by "Dr. Ellen Ross"'
        ),
        ("John Smith", "Patient Care and Safety", "Dr. Ellen Ross"),
    ),
    (
        "a certificate of achievement to Łukasz Żółć for winning the chess cup",
        ("Certificate of Achievement", "Łukasz Żółć", "for winning the chess cup"),
    ),
    (
        'diploma in garden design for "Maximiliane von Hohenstein-Lichtenberg"',
        ("Maximiliane von Hohenstein-Lichtenberg", "garden design"),
    ),
    ('logo for a coffee shop "Bean There"', ("Bean There", "Coffee shop")),
    ('logo "Fox & Finch" "fine books"', ("Fox & Finch", "fine books")),
    ("logo for Grünfeld Gärtnerei", ("Grünfeld Gärtnerei",)),
    ("logo of a yoga studio named Lotus", ("Lotus", "Yoga studio")),
    ('a logo mark for a law firm called "Hartmann & Cole"', ("Hartmann & Cole",)),
    (
        'poster "Jazz Night" at the Blue Hall, 12 May 2026, 8 pm, $25',
        ("Jazz Night", "Blue Hall", "12 May 2026", "8 pm", "$25"),
    ),
    (
        "poster for the Summer Fair, Saturday 6 June, Hyde Park, free entry",
        ("Summer Fair", "Saturday 6 June", "Hyde Park"),
    ),
    (
        'poster "Frühlingsfest" am 1. Mai 2026, Marktplatz 1, 50667 Köln',
        ("Frühlingsfest", "Marktplatz 1, 50667 Köln"),
    ),
    (
        'poster of a lighthouse "Visit Maine" "Summer 2026"',
        ("Visit Maine", "Summer 2026"),
    ),
    (
        'book cover "The Salt Road" by Ines Moreau, a ship in a storm',
        ("The Salt Road", "Ines Moreau"),
    ),
    (
        'book cover titled "Winter Light" by "Tom Reed", subtitle "A novel"',
        ("Winter Light", "Tom Reed", "A novel"),
    ),
    (
        "infographic: solar 35 %, wind 25 %, hydro 40 %",
        ("Solar", "35 %", "Wind", "25 %", "Hydro", "40 %"),
    ),
    (
        'infographic "Our Year" revenue 2022 $1.2M, 2023 $1.8M, 2024 $2.4M',
        ("Our Year", "$1.2M", "$1.8M", "$2.4M", "2022", "2023", "2024"),
    ),
    (
        "infographic: 73 % of patients recovered",
        ("73 %", "of patients recovered"),
    ),
    (
        (
            "property listing sheet, 3 bedrooms, 2 bathrooms, 145 m², $450,000, "
            "14 Oak Street, Springfield, IL 62704"
        ),
        (
            "3 bedrooms",
            "2 bathrooms",
            "145 m²",
            "$450,000",
            "14 Oak Street, Springfield, IL 62704",
        ),
    ),
    (
        (
            'property listing sheet "Villa Sonnenhang", 5 rooms, 890.000 €, '
            "Weinbergstraße 8, 14469 Potsdam, Immobilien Krüger, 0331 998877"
        ),
        (
            "Villa Sonnenhang",
            "5 rooms",
            "890.000 €",
            "Weinbergstraße 8, 14469 Potsdam",
            "Immobilien Krüger",
            "0331 998877",
        ),
    ),
    (
        (
            "real estate listing for a cottage, £325,000, 2 bedrooms, "
            "7 Mill Lane, Bath BA1 2AB"
        ),
        ("Cottage", "£325,000", "2 bedrooms", "7 Mill Lane, Bath BA1 2AB"),
    ),
    (
        'social card "We are hiring" "Join our team in Berlin", brightlabs.io',
        ("We are hiring", "Join our team in Berlin", "brightlabs.io"),
    ),
    (
        'social media card "50% off today" for Bean There coffee',
        ("50% off today", "Bean There"),
    ),
    ("instagram post saying 'Open again' with a cup", ("Open again",)),
    ('wedding invitation "Mia & Jonas", 20 June 2026, 3 pm', ("Mia & Jonas", "3 pm")),
    ('ticket "Night of Lights", 5 May, row 7', ("Night of Lights", "5 May")),
    ("menu: soup 6.50, risotto 14", ("Soup", "6.50", "Risotto", "14")),
    ('birthday card "Happy 40th, Sam!"', ("Happy 40th, Sam!",)),
    ('app icon "Bolt"', ()),
    ('wallpaper of a lake "Breathe"', ()),
    ('seamless pattern of foxes "Foxy"', ()),
)
"""Prompts and what must be read on the page, whatever its size."""
