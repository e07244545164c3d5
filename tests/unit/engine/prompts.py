"""Prompts and what the engine reads in them.

Things come first: `3xboats=red<` is three red boats, small; `>` is big, `.roof=red` a
part's colour, `+part` and `-part` what it has and lacks, `@left` a position, `#2` a
second mention. `in lake` is a place, `(boat on lake)` a relation, `no tree` what is
ruled out, `?word` a word that means nothing, `~` a guess.
"""

from forge_app.engine import Reading

LISTS = (
    "weather",
    "moods",
    "tones",
    "colours",
    "schemes",
    "manners",
    "designs",
    "views",
)


def told(reading: Reading) -> list[str]:
    """A reading in the notation of the table."""
    things = []
    for mention in reading.objects:
        text = f"{mention.count}x" if mention.count else ""
        text += mention.handle + "s" * mention.plural
        text += "=" * bool(mention.colours) + "/".join(mention.colours)
        text += ">" * (mention.size > 1) + "<" * (mention.size < 1)
        text += "".join(f".{part}={colour}" for part, colour in mention.slots)
        text += "".join(("+" if has else "-") + part for part, has in mention.parts)
        things.append(text + "@" * bool(mention.zone) + mention.zone)
    places = [
        f"in {m.id}" + "=" * bool(m.colours) + "/".join(m.colours)
        for m in reading.settings
    ]
    facts = [f"{key} {getattr(reading, key)}" for key in ("time", "season")]
    facts += [f"{key} {name}" for key in LISTS for name in getattr(reading, key)]
    said = {word.meaning.partition(": ")[2] for word in reading.words}
    return [
        *things,
        *places,
        *(fact for fact in facts if not fact.endswith(" None")),
        *([f"format {reading.aspect}"] if reading.aspect else []),
        *(f"({relation.text})" for relation in reading.relations),
        *(f"no {name}" for name in sorted(reading.excluded) if name in said),
        *(f'"{text}"' for text in reading.lettering),
        *(f"?{text}" for text in reading.undrawn),
        *(f"~{guess}" for guess in reading.guesses),
    ]


TABLE = [
    ("a red house", "house=red"),
    ("a house with a dark green roof", "house.roof=dark green"),
    ("two sailing boats on the sea", "2xsailboats; in sea; (sailboat on sea)"),
    ("snow-capped mountains at dawn", "in snow; in mountains; time dawn"),
    ("a mountain-top castle", "castle; in mountains"),
    (
        "the lighthouse keeper beside a lighthouse",
        (
            "person; lighthouse; (person next to lighthouse); "
            "~'lighthouse keeper' read as person"
        ),
    ),
    ("a village with no people", "in village"),
    ("a meadow without trees", "in meadow; no tree"),
    ("a beach with not a single person", "in beach; no person"),
    ("nobody on a beach", "in beach; no person"),
    ("a sky free of clouds", "in sky; no cloud"),
    ("a treeless hill", "in hills; no tree"),
    ("a people-free street", "in street; no person"),
    ("3 boats", "3xboats"),
    ("three boats", "3xboats"),
    ("a pair of horses", "2xhorses"),
    ("dozens of sheep", "36xsheeps; ~'dozens' read as 36"),
    ("several pine trees", "4xpines; ~'several' read as 4"),
    (
        "a few birds over the sea",
        "3xbirds; in sea; (bird above sea); ~'a few' read as 3",
    ),
    ("half a dozen balloons", "6xballoons"),
    ("twenty-five sheep on a hill", "25xsheeps; in hills; (sheep on hills)"),
    ("two or three dogs", "3xdogs"),
    ("a pale-blue sailboat", "sailboat=pale blue"),
    ("a rust-red barn", "barn=rust_red"),
    ("a #ff8800 car", "car=#ff8800"),
    ("a blue-green balloon", "balloon=blue-green"),
    ("a reddish-brown horse", "horse=red-brown"),
    ("a red and white striped lighthouse", "lighthouse=red/white"),
    ("a two-tone car in red and black", "car; colours red; colours black"),
    ("a tiny house beside a gigantic tree", "house<; tree>; (house next to tree)"),
    ("a very big moon", "moon>"),
    ("a tree behind a house", "tree; house; (tree behind house)"),
    ("a house surrounded by trees", "house; trees; (tree around house)"),
    ("a castle reflected in a lake", "castle; in lake; (castle reflected in lake)"),
    ("a cabin surrounded by snow", "cabin; in snow; (snow around cabin)"),
    ("a church on top of a hill", "church; in hills; (church on hills)"),
    ("a boat in the middle of a lake", "boat; in lake; (boat in lake)"),
    ("a cat between a dog and a horse", "cat; dog; horse; (cat between dog and horse)"),
    ("a house on the left, a windmill on the right", "house@left; windmill@right"),
    ("a sailboat in the background", "sailboat@far"),
    ("the sea at 7 pm", "in sea; time sunset"),
    ("a lake at 6am", "in lake; time dawn"),
    ("a forest at midnight", "in forest; time night"),
    ("an autumn forest in the rain", "in forest; season autumn; weather rain"),
    ("a misty lake in early spring", "in lake; season spring; weather mist"),
    ("a stormy sea", "in sea; weather storm"),
    ("a spooky castle at night", "castle; time night; moods dark"),
    ("a watercolour painting of a lighthouse", "lighthouse; manners watercolor"),
    ("a pencil sketch of a house", "house; manners ink"),
    ("pixel art castle", "castle; manners pixel"),
    ("isometric village", "in village; manners isometric"),
    ("wide panoramic mountains", "in mountains; format wide"),
    ("portrait format, a tower", "tower; format tall"),
    ("mountains, 16:9", "in mountains; format 16:9"),
    ('poster saying "GRAND OPENING"', 'designs poster; "GRAND OPENING"'),
    ("poster “Größe”", 'designs poster; "Größe"'),
    ("a poster with the words SUMMER FAIR", 'designs poster; "SUMMER FAIR"'),
    ("«Bonjour» poster", 'designs poster; "Bonjour"'),
    ("„Hallo Welt“ poster", 'designs poster; "Hallo Welt"'),
    ("(red house:1.3), masterpiece, 8k, highly detailed", "house=red"),
    ("((a lighthouse)), best quality, trending on artstation", "lighthouse"),
    ("a forest, <lora:style:0.8>, --ar 16:9 --no people", "in forest; format 16:9"),
    ("a mountian lake", "in lake; ~'mountian lake' read as mountain lake"),
    (
        "two hosues near a rivver",
        (
            "2xhouses; in river; (house next to river); "
            "~'hosues' read as houses; ~'rivver' read as river"
        ),
    ),
    ("snowy mountians", "in snow; in mountains; ~'mountians' read as mountains"),
    ("a puppy on a hill", "dog; in hills; (dog on hills)"),
    ("a cottage by the river", "house; in river; (house next to river)"),
    ("une maison au bord de la mer", "?une; ?maison; ?au; ?bord; ?de; ?la; ?mer"),
    ("ein rotes Haus am See", "?ein; ?rotes; ?Haus; ?am; ?See"),
    ("海の上の月", "?海の上の月"),
    ("a grey cat", "cat=grey"),
    ("a gray cat", "cat=gray"),
    ("a colorful village", "in village; tones vivid"),
    ("an orange cat", "cat=orange"),
    ("an orange and blue balloon", "balloon=orange/blue"),
    ("a bird flies over a hill", "bird; in hills; (bird above hills)"),
    ("a house painted blue", "house=blue"),
    ("the house is yellow", "house=yellow"),
    ("a white house with a red roof and no chimney", "house=white.roof=red-chimney"),
    ("a red-roofed house", "house.roof=red"),
    ("a blue-eyed cat", "cat.eye=blue"),
    ("a house with blue windows", "house+windows; ?blue"),
    ("a church tower", "tower; ~'church tower' read as tower"),
    ("boats, no people, trees", "boats; trees"),
    ("without people, cars or dogs, a street", "in street; no car; no dog"),
    ("no people and a house", "house"),
    ("a forest but no deer", "in forest; no deer"),
    ("a red zorgl and a house", "house; ?red; ?zorgl"),
    ("a house with no zorgl", "house; ?zorgl"),
    (
        "multicoloured balloons over a field",
        "balloons=red/orange/yellow/green/blue/violet; in field; (balloon above field)",
    ),
    ("a wooden cabin", "cabin=brown; ~'wooden' read as brown"),
    ("a stone tower", "tower=stone_grey; ~'stone' read as stone grey"),
    (
        "a mountaintop at sunset",
        "in mountains; time sunset; ~'mountaintop' read as mountains",
    ),
    ("cities by the sea", "in city; in sea"),
    ("ponies on a meadow", "horses; in meadow; (horse on meadow)"),
    (
        "a bigger house next to a smaller house",
        "house>; house#2<; (house next to house)",
    ),
    ("northern lights over snow", "in snow; time night"),
    ("a rainbow over a waterfall", "rainbow; in waterfall; (rainbow above waterfall)"),
    ("abstract shapes in teal and orange", "in abstract; colours teal; colours orange"),
    ("a hill topped with a castle", "castle; in hills; (castle on hills)"),
    ("houses along the river", "houses; in river; (house next to river)"),
    ("people riding horses", "persons; horses; (person on horse)"),
    ("a cat on a horse", "cat; horse; (cat on horse)"),
    ("1,000 sheep", "99xsheeps"),
    ("a street in 1920", "in street"),
    ("2 dogs and 3 cats", "2xdogs; 3xcats"),
    (
        "dark moody forest, cinematic lighting, shot on canon eos",
        "in forest; moods dark",
    ),
    ('"HELLO" and "WORLD"', '"HELLO"; "WORLD"'),
    ("the dogs' house", "house; ~no dog: a house of sorts"),
    ("it's a dog's life", "dog; ?life"),
    ("not dark, not scary, a castle", "castle; no dark"),
    ("a big red car and a small blue car", "car=red>; car#2=blue<"),
    ("the moon above the sea, reflected in it", "moon; in sea; (moon above sea)"),
    ("behind the house there is a tree", "house; tree; (tree behind house)"),
    ("aerial view of an island", "in island; views above"),
    ("close-up of a flower", "flower; views near"),
    ("a snowman with a red scarf", "snowman.scarf=red"),
    ("midnight blue sky", "in sky=midnight blue; colours midnight blue"),
    ("a navy blue sailboat", "sailboat=navy_blue"),
    ("a dark sea", "in sea; moods dark"),
    ("pastel houses", "houses; tones pastel"),
    ("deep in the forest", "in forest"),
    ("two-storey house", "house"),
    ("a heart-shaped balloon", "balloon; ?heart-shaped"),
    (
        "a fox and a deer in a snowy forest at dusk, soft pastel colours",
        (
            "fox; deer; in snow; in forest; time dusk; tones pastel; "
            "(fox in snow); (deer in snow)"
        ),
    ),
    (
        "three tiny red boats and a huge white ship on a calm blue lake",
        (
            "3xboats=red<; ship=white>; in lake=blue; moods calm; "
            "(boat on lake); (ship on lake)"
        ),
    ),
    (
        "minimalist flat illustration of mountains at sunset, vector art",
        "in mountains; time sunset; moods minimal; manners flat",
    ),
    (
        "a hot-air balloon drifting over rolling hills in the early morning mist",
        "balloon; in hills; time dawn; weather mist; (balloon above hills)",
    ),
    ("an old stone bridge across a river in autumn", "bridge; in river; season autumn"),
    (
        "palm trees on a tropical beach at sunset",
        "palms; in beach; time sunset; (palm on beach)",
    ),
    (
        "a lighthouse on a rocky coast, stormy sea, lightning",
        "lighthouse; in coast; in sea; weather storm; (lighthouse on coast)",
    ),
    (
        "a cat sitting on a fence under a full moon",
        "cat; fence; moon; (cat on fence); (fence under moon)",
    ),
    (
        "a herd of deer in a clearing",
        (
            "9xdeer; in forest; (deer in forest); "
            "~'herd' read as 9; ~'clearing' read as forest"
        ),
    ),
    (
        "a flock of birds flying over the sea",
        "16xbirds; in sea; (bird above sea); ~'flock' read as 16",
    ),
    ("a fleet of sailboats", "8xsailboats; ~'fleet' read as 8"),
    ("a row of houses", "6xhouses; ~'row' read as 6"),
    (
        "a bunch of flowers in a vase",
        "7xflowers; vase; (flower in vase); ~'bunch' read as 7",
    ),
    ("a forest of pines", "40xpines; in forest"),
    ("a group of three people", "3xpersons"),
    ("christmas tree in the snow", "pine; in snow; (pine in snow)"),
    (
        "golden retriever on a beach",
        "dog; in beach; (dog on beach); ~'golden retriever' read as dog",
    ),
    ("it is raining on the city", "in city; weather rain"),
    ("no clouds, no birds, just sea", "in sea; no bird; no cloud"),
    ("neither people nor animals, a desert", "in desert"),
    ("an empty beach", "in beach; moods lonely"),
    ("a sailboat without a pennant", "sailboat-pennant"),
    (
        "a meadow with no flowers or trees but with a horse",
        "horse; in meadow; no flower; no tree",
    ),
    ("a beach, not at night", "in beach; no night"),
    ("photo of a castle, 35mm, f/1.8, bokeh", "castle"),
    ("the sun setting behind mountains", "sun; in mountains; (sun behind mountains)"),
    ("a church among trees", "church; trees; (church between tree)"),
    (
        "a house in the forest next to a river",
        "house; in forest; in river; (house in forest)",
    ),
    ("a car parked in front of a house", "car; house; (car in front of house)"),
    ("a dog to the left of a cat", "dog; cat; (dog left of cat)"),
    ("a boat below a bridge", "boat; bridge; (boat under bridge)"),
    ("a moonlit lake", "moon; in lake"),
    ("a sunny day", "time day; moods cheerful"),
    ("a gloomy evening", "time dusk; moods dark"),
    ("a winter's night", "time night; season winter"),
    ("an october morning", "time day; season autumn"),
    ("a light blue house and a dark blue car", "house=light blue; car=dark blue"),
    ("an emerald green sea", "in sea=emerald"),
    ("bottle-green bottle", "bottle=bottle_green"),
    ("cherry-red car", "car=cherry_red"),
    ("sky-blue balloon", "balloon=sky_blue"),
    ("a tomato-red car", "car=red; ~'tomato-red' read as red"),
    ("a brown-and-white horse", "horse=brown/white"),
    ("black and white photo of a city", "in city; tones mono"),
    ("sepia village", "in village; tones sepia"),
    ("warm colours, a village", "in village; tones warm"),
    ("an extremely tiny boat", "boat<"),
    ("a medium-sized house", "house"),
    ("a towering lighthouse", "lighthouse>"),
    ("a castle on the horizon", "castle@far"),
    ("in the foreground a fence, in the background a barn", "fence@near; barn@far"),
    ("a barn far away", "barn@far"),
    ("a tree in the middle", "tree@centre"),
    ("BEACH AT SUNSET", "in beach; time sunset"),
    ("A Red House.", "house=red"),
    ("lighthouse;sea;sunset", "lighthouse; in sea; time sunset"),
    ("house|tree|car", "house; tree; car"),
    ('"3 for 2" poster', 'designs poster; "3 for 2"'),
    ("‘Sale’ poster", 'designs poster; "Sale"'),
    ("「海」 poster", 'designs poster; "海"'),
    ("a poster that reads OPEN DAY", 'designs poster; "OPEN DAY"'),
    ("poster “JAZZ”, 20% off", 'designs poster; "JAZZ"'),
    ("a beatiful montain", "in mountains; ~'montain' read as mountain"),
    (
        "a horse in a medow",
        "horse; in meadow; (horse in meadow); ~'medow' read as meadow",
    ),
    ("a forrest at nite", "in forest; ?nite; ~'forrest' read as forest"),
    ("lightouse", "lighthouse; ~'lightouse' read as lighthouse"),
    ("colourful ballons", "balloons; tones vivid; ~'ballons' read as balloons"),
    ("a hosue and a tre", "house; ?tre; ~'hosue' read as house"),
    ("a tabby asleep on a rock", "cat; rock; (cat on rock); ~'tabby' read as cat"),
    ("the village church at dawn", "church; in village; time dawn"),
    ("snow-covered pine trees", "pines; in snow"),
    ("sun-drenched beach", "in beach; time golden"),
    ("wind-swept dunes", "in desert; weather wind"),
    ("tree-lined street", "trees; in street"),
    ("two red houses with white doors", "2xhouses=red.door=white+door"),
    ("a barn with a green roof and a brown door", "barn.roof=green.door=brown+door"),
    ("red roofs", "?red; ?roofs"),
    ("a lighthouse with a red stripe", "lighthouse.stripe=red"),
    ("a cabin without smoke", "cabin-smoke"),
    ("idea of freedom", "?idea; ?freedom"),
    ("nostalgia", "?nostalgia"),
    ("!!!", ""),
    ("a a a a", ""),
    ("no", ""),
    ("and", ""),
    ("boats boats boats", "boats"),
    ("BREAK", ""),
    ("a green and yellow", "colours green; colours yellow"),
    ("ten thousand lakes", "in lake; ~'thousand' read as 99"),
    ("a horse on the moon", "horse; in moonscape"),
    ("a cozy cabin interior", "in room; tones warm; ~no cabin: a room of sorts"),
    ("a lake in the style of van gogh", "in lake; ?van gogh"),
    ("a lake, anime, 3d render", "in lake; ?anime; ?3d render"),
    ("a wide shot of a village", "in village; views wide"),
    ("the sea at 18:30", "in sea; time golden"),
    ("the sea, 9:16", "in sea; format 9:16"),
]
