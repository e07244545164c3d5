"""What the engine can read besides things and places: words by what they mean.

Each table maps a concept to the words that name it, separated by blanks; a phrase is
joined with underscores. Plurals and common endings are found by the parser. The words
for things, places and page layouts stand in the files that draw them.
"""

TIMES = {
    "dawn": "dawn sunrise daybreak early_morning first_light",
    "day": "day noon midday daytime afternoon morning daylight",
    "golden": "golden_hour golden_light late_afternoon magic_hour",
    "sunset": "sunset sundown setting_sun",
    "dusk": "dusk twilight evening blue_hour nightfall",
    "night": "night midnight nighttime night_sky nocturnal starry_night starry_sky "
    "at_night night_time northern_lights aurora",
}

SEASONS = {
    "spring": "spring springtime april may_blossom",
    "summer": "summer summertime july",
    "autumn": "autumn fall autumnal october november fall_colours fall_colors",
    "winter": "winter wintry december january wintertime",
}

WEATHER = {
    "clear": "clear cloudless clear_sky blue_sky",
    "mist": "mist misty fog foggy haze hazy",
    "rain": "rain rainy raining drizzle downpour 🌧",
    "snowfall": "snowfall snowing snowflake blizzard snowstorm falling_snow ❄",
    "storm": "storm stormy thunderstorm lightning tempest thunder ⛈",
    "overcast": "overcast gloomy_sky grey_sky gray_sky",
    "wind": "wind windy breeze breezy",
}

MOODS = {
    "calm": "calm peaceful serene quiet tranquil still gentle relaxing zen soothing",
    "dramatic": "dramatic epic majestic intense grand powerful",
    "cheerful": "cheerful happy joyful playful fun bright sunny lively festive",
    "dark": "dark moody gloomy mysterious eerie spooky sombre",
    "dreamy": "dreamy magical fantasy surreal whimsical enchanted ethereal mystical "
    "romantic fairytale",
    "minimal": "minimal minimalist minimalistic simple clean sparse",
    "lonely": "lonely solitary alone desolate",
}

TONES = {
    "warm": "warm warm_colours warm_colors cosy cozy",
    "cool": "cool cold cool_colours cool_colors chilly",
    "vivid": "vivid vibrant colourful colorful saturated neon",
    "pastel": "pastel muted soft pale faded",
    "mono": "monochrome black_and_white grayscale greyscale",
    "sepia": "sepia vintage retro",
}

# Each colour as OKLCH: lightness 0..1, chroma, hue in degrees.
COLOURS = {
    "red": (0.6, 0.21, 27), "crimson": (0.52, 0.2, 20), "scarlet": (0.61, 0.22, 32),
    "maroon": (0.38, 0.13, 20), "coral": (0.73, 0.15, 32), "salmon": (0.77, 0.11, 30),
    "orange": (0.74, 0.17, 55), "amber": (0.8, 0.16, 75), "peach": (0.86, 0.08, 55),
    "yellow": (0.88, 0.17, 96), "gold": (0.8, 0.14, 85), "golden": (0.8, 0.14, 80),
    "mustard": (0.74, 0.14, 88), "beige": (0.9, 0.03, 85), "cream": (0.95, 0.03, 90),
    "brown": (0.46, 0.08, 55), "tan": (0.77, 0.07, 70), "olive": (0.55, 0.1, 112),
    "green": (0.62, 0.17, 145), "lime": (0.84, 0.2, 128), "emerald": (0.62, 0.15, 160),
    "mint": (0.89, 0.08, 165), "teal": (0.58, 0.1, 195), "turquoise": (0.76, 0.12, 190),
    "cyan": (0.8, 0.12, 205), "aqua": (0.82, 0.11, 200), "blue": (0.55, 0.17, 256),
    "azure": (0.7, 0.14, 240), "navy": (0.32, 0.1, 265), "indigo": (0.4, 0.17, 280),
    "purple": (0.49, 0.19, 305), "violet": (0.55, 0.19, 295), "lilac": (0.8, 0.09, 310),
    "lavender": (0.78, 0.09, 300), "magenta": (0.6, 0.24, 340),
    "pink": (0.79, 0.13, 355), "black": (0.22, 0.01, 270), "white": (0.97, 0.005, 90),
    "grey": (0.65, 0.01, 260), "gray": (0.65, 0.01, 260), "silver": (0.78, 0.012, 250),
    "charcoal": (0.34, 0.01, 260),
}  # fmt: skip

NUMBERS = {
    "one": 1, "single": 1, "two": 2, "pair": 2, "three": 3, "trio": 3,
    "few": 3, "four": 4, "several": 4, "five": 5, "some": 3, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "dozen": 12, "many": 9, "lots": 9, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "dozens": 36, "countless": 60, "numerous": 12, "hundred": 99, "hundreds": 80,
    "thousands": 99,
}  # fmt: skip

# Words for a number of things, and what they are of when nothing follows.
GROUPS = {
    "crowd": (36, "person"), "flock": (16, "bird"), "herd": (9, "sheep"),
    "fleet": (8, "boat"), "swarm": (24, "bee"), "school": (16, "fish"),
    "pack": (6, "wolf"), "bunch": (7, "flower"), "group": (6, "person"),
    "row": (6, "tree"), "line": (6, ""), "cluster": (7, "house"), "team": (6, "person"),
    "family": (4, "person"), "couple": (2, "person"), "avenue": (10, "tree"),
    "field": (99, ""), "forest": (40, ""), "sea": (80, ""), "carpet": (99, ""), "set": (4, ""),
}  # fmt: skip

# Relations, as the words that say them; see `Relation`.
RELATIONS = {
    "behind": "behind in_back_of beyond",
    "front": "in_front_of ahead_of before",
    "on": "on on_top_of atop upon onto riding sitting_on standing_on perched_on "
    "resting_on lying_on sleeping_on riding_on aboard on_a_top_of",
    "under": "under underneath beneath below",
    "beside": "next_to beside besides near by close_to alongside adjacent_to at "
    "against leaning_against sitting_by standing_by sitting_at",
    "between": "between in_between",
    "above": "above over flying_over hovering_over floating_over flying_above "
    "hovering_above floating_above towering_over",
    "inside": "in inside within inside_of into",
    "left": "left_of to_the_left_of on_the_left_of on_the_left_side_of",
    "right": "right_of to_the_right_of on_the_right_of on_the_right_side_of",
    "reflected": "reflected_in mirrored_in reflecting_in reflected_on",
}

SAID = {
    "front": "in front of", "beside": "next to", "inside": "in", "left": "left of",
    "right": "right of", "reflected": "reflected in",
}  # fmt: skip

ZONES = {
    "left": "on_the_left left_side at_left on_the_left_side at_the_left",
    "right": "on_the_right right_side at_right on_the_right_side at_the_right",
    "centre": "in_the_middle in_the_center in_the_centre centered centred in_center",
    "near": "in_the_foreground foreground close_up closeup up_close",
    "far": "in_the_background in_the_distance far_away on_the_horizon at_the_horizon "
    "far_off",
}

DETAILS = ("window", "front_door")
"""Parts that are always drawn where there are any."""

PRONOUNS = frozenset({"it", "them", "him", "her", "which", "whom"})
OWNING = frozenset({"with", "has", "having", "wearing", "whose"})

SIZES = {
    "big": 1.35, "large": 1.35, "huge": 1.7, "giant": 1.8, "tall": 1.3, "massive": 1.7,
    "enormous": 1.8, "gigantic": 1.9, "colossal": 1.9, "oversized": 1.5, "small": 0.7,
    "little": 0.7, "tiny": 0.5, "distant": 0.55, "mini": 0.6, "miniature": 0.5,
    "wee": 0.6, "minuscule": 0.45,
}  # fmt: skip

EFFECTS = {
    "reflection": "reflection reflecting reflected mirror_lake mirrored mirroring",
    "aurora": "aurora_borealis northern_light polar_lights",
    "art": "painting illustration drawing vector bauhaus swiss art_deco sketch "
    "landscape_painting print "
    "landscape scenery view panorama vista scene artwork art wallpaper background",
}

# The manner of painting that each word asks for.
MANNERS = {
    "flat": "flat flat_design flat_illustration flat_vector vector_art",
    "lowpoly": "low_poly lowpoly polygon_art",
    "ink": "ink ink_drawing pen_and_ink engraving etching woodcut linocut engraved",
    "watercolor": "watercolor watercolour aquarelle watercolor_painting "
    "watercolour_painting",
    "isometric": "isometric isometric_view diorama isometric_art voxel voxel_art",
    "pixel": "pixel_art pixel pixelated 8_bit 8bit 16_bit 16bit pixelart "
    "retro_game_graphics",
    "blueprint": "blueprint blueprints technical_drawing engineering_drawing "
    "blueprint_drawing schematic",
    "papercut": "papercut paper_cut paper_cutout paper_art cut_paper layered_paper "
    "paper_craft papercraft",
    "comic": "comic comic_book pop_art halftone comic_style comic_strip graphic_novel",
    "neon": "neon_sign neon_lines neon_art neon_glow neon_light neon_lights glow_art",
}

_STOP_WORDS = (
    "a an the of in on at with by and or to from for over under above below behind "
    "beside near next into onto through across between around against its his her "
    "their our my your it is are was be being been this that these those as up down "
    "out off very so lit covered filled full set there where which who while some "
    "during after along among towards toward amid upon inside outside front "
    "middle center centre left right top bottom side far close seen"
)
STOP = frozenset(_STOP_WORDS.split())

_PRAISE_WORDS = (
    "beautiful stunning gorgeous amazing detailed highly ultra hd 4k 8k uhd "
    "masterpiece "
    "quality best high resolution trending artstation award winning professional "
    "picture image photo photograph photorealistic realistic render wonderful lovely "
    "nice pretty perfect elegant modern old ancient picturesque cinematic intricate "
    "style styled festival fluffy"
)
PRAISE = frozenset(_PRAISE_WORDS.split())

NEGATIONS = frozenset(
    {"no", "without", "not", "never", "minus", "excluding", "except", "zero"}
)
