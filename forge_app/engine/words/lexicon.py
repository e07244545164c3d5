"""What the engine can read besides things and places: words by what they mean.

Each table maps a concept to the words that name it, separated by blanks; a phrase is
joined with underscores. Plurals and common endings are found by the parser. The words
for things, places and page layouts stand in the files that draw them.
"""


def words_of(text: str) -> frozenset[str]:
    """The words of a text separated by blanks."""
    return frozenset(text.split())


TIMES = {
    "dawn": "dawn sunrise daybreak early_morning first_light sun_up sunup cockcrow "
    "crack_of_dawn break_of_day rising_sun",
    "day": "day noon midday daytime afternoon morning daylight high_noon "
    "broad_daylight "
    "lunchtime midmorning mid_morning by_day in_the_daytime noontime bright_daylight",
    "golden": "golden_hour golden_light late_afternoon magic_hour sundrenched "
    "sun_drenched evening_sun low_sun warm_light evening_light",
    "sunset": "sunset sundown setting_sun afterglow red_sky",
    "dusk": "dusk twilight evening blue_hour nightfall gloaming eventide at_last_light "
    "last_light",
    "night": "night midnight nighttime night_sky nocturnal starry_night starry_sky "
    "at_night night_time northern_lights aurora by_moonlight by_night dead_of_night "
    "moonlit_night late_at_night candlelit candlelight by_candlelight starlit "
    "under_the_stars overnight",
}

SEASONS = {
    "spring": "spring springtime april may_blossom in_may in_march easter vernal "
    "early_spring cherry_blossom_season",
    "summer": "summer summertime july june august midsummer summery in_august "
    "summer_holiday",
    "autumn": "autumn fall autumnal october november september fall_colours "
    "fall_colors autumn_colours autumn_colors indian_summer harvest_time halloween "
    "autumn_leaves fall_leaves falling_leaves thanksgiving fall_foliage",
    "winter": "winter wintry december january february wintertime christmas xmas "
    "midwinter christmas_time christmastime yuletide new_year's_eve frosty frost "
    "frosted",
}

WEATHER = {
    "clear": "clear cloudless clear_sky blue_sky clear_skies blue_skies fair_weather "
    "fine_weather cloud_free cloudfree unclouded",
    "mist": "mist misty fog foggy haze hazy smoggy brume vaporous",
    "rain": "rain rainy raining drizzle downpour 🌧 shower rainfall drizzling pouring "
    "pouring_rain rain_soaked monsoon rainswept wet_weather",
    "snowfall": "snowfall snowing snowflake blizzard snowstorm falling_snow ❄ sleet "
    "flurry snow_flurry hail",
    "storm": "storm stormy thunderstorm lightning tempest thunder ⛈ thundery gale "
    "hurricane tempestuous thunderclouds lightning_storm lightning_bolt typhoon "
    "stormclouds storm_clouds",
    "overcast": "overcast gloomy_sky grey_sky gray_sky leaden_sky grey_skies "
    "cloudy_sky dull_weather",
    "wind": "wind windy breeze breezy blustery windswept wind_swept gusty gust "
    "wind_blown",
}

MOODS = {
    "calm": "calm peaceful serene quiet tranquil still gentle relaxing zen soothing "
    "restful placid silent hushed meditative contemplative harmonious "
    "laid_back unhurried sleepy",
    "dramatic": "dramatic epic majestic intense grand powerful monumental breathtaking "
    "heroic awe_inspiring thrilling imposing sublime stirring bombastic",
    "cheerful": "cheerful happy joyful playful fun bright sunny lively festive merry "
    "joyous jolly jubilant upbeat optimistic exuberant celebratory gleeful carefree "
    "hopeful friendly humorous funny delighted radiant",
    "dark": "dark moody gloomy mysterious eerie spooky sombre ominous sinister creepy "
    "haunted haunting scary menacing foreboding macabre threatening brooding grim "
    "shadowy horror noir dystopian apocalyptic post_apocalyptic",
    "dreamy": "dreamy magical fantasy surreal whimsical enchanted ethereal mystical "
    "romantic fairytale fairy_tale dreamlike otherworldly enchanting magic poetic "
    "fanciful mythical heavenly wondrous storybook",
    "minimal": "minimal minimalist minimalistic simple clean sparse uncluttered "
    "minimalism simplistic reduced understated plain_background empty_background "
    "white_space negative_space",
    "busy": "busy bustling hectic teeming crowded packed cluttered",
    "lonely": "lonely solitary alone desolate forlorn melancholy melancholic wistful "
    "nostalgic sad bleak isolated deserted uninhabited empty barren lonesome",
}

TONES = {
    "warm": "warm warm_colours warm_colors cosy cozy warm_tones warm_palette "
    "sunny_tones "
    "earthy earth_tones hygge homely",
    "cool": "cool cold cool_colours cool_colors chilly cool_tones cold_colours "
    "cool_palette icy_tones",
    "vivid": "vivid vibrant colourful colorful saturated neon psychedelic bold_colours "
    "bold_colors bright_colours bright_colors gaudy full_of_colour vibrant_colours "
    "vibrant_colors vivid_colours vivid_colors intense_colours",
    "pastel": "pastel muted soft pale faded pastel_colours pastel_colors soft_colours "
    "soft_colors muted_colours muted_colors pastel_tones desaturated washed_out "
    "subdued delicate",
    "mono": "monochrome black_and_white grayscale greyscale monochromatic b_w b&w bw "
    "greyscale_image",
    "sepia": "sepia vintage retro sepia_toned old_fashioned antique_look "
    "nostalgic_tones",
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
    "charcoal": (0.34, 0.01, 260), "slate": (0.5, 0.03, 250),
    "ivory": (0.95, 0.025, 100), "khaki": (0.75, 0.07, 100), "rust": (0.52, 0.14, 40),
    "terracotta": (0.62, 0.12, 40), "ochre": (0.68, 0.12, 78),
    "copper": (0.64, 0.12, 50), "bronze": (0.58, 0.1, 70), "brass": (0.74, 0.11, 90),
    "burgundy": (0.36, 0.12, 15), "vermilion": (0.62, 0.21, 35),
    "ruby": (0.5, 0.2, 15), "cherry_red": (0.52, 0.21, 22),
    "blood_red": (0.42, 0.17, 25), "brick_red": (0.5, 0.14, 32),
    "rust_red": (0.48, 0.15, 34), "wine_red": (0.38, 0.13, 12),
    "rose": (0.72, 0.15, 10), "rose_gold": (0.76, 0.08, 30),
    "fuchsia": (0.62, 0.26, 335), "mauve": (0.68, 0.09, 315),
    "plum": (0.44, 0.13, 325), "aubergine": (0.32, 0.1, 325),
    "burnt_orange": (0.62, 0.16, 48), "apricot": (0.83, 0.1, 62),
    "lemon_yellow": (0.92, 0.17, 104), "straw_yellow": (0.86, 0.1, 92),
    "ginger": (0.64, 0.13, 55), "chestnut": (0.42, 0.1, 40),
    "chocolate": (0.36, 0.07, 50), "sandy_brown": (0.77, 0.07, 70),
    "blond": (0.86, 0.09, 90), "blonde": (0.86, 0.09, 90), "auburn": (0.45, 0.11, 38),
    "forest_green": (0.45, 0.12, 148), "moss_green": (0.55, 0.1, 125),
    "sea_green": (0.63, 0.11, 165), "sage": (0.72, 0.05, 140),
    "olive_green": (0.52, 0.1, 115), "lime_green": (0.8, 0.2, 132),
    "bottle_green": (0.38, 0.09, 160), "apple_green": (0.76, 0.18, 130),
    "grass_green": (0.63, 0.17, 138), "jade": (0.65, 0.12, 163),
    "sky_blue": (0.78, 0.1, 235), "ice_blue": (0.9, 0.045, 225),
    "steel_blue": (0.58, 0.09, 245), "cobalt": (0.45, 0.18, 262),
    "cobalt_blue": (0.45, 0.18, 262), "navy_blue": (0.32, 0.1, 265),
    "royal_blue": (0.48, 0.2, 264), "sapphire": (0.42, 0.17, 262),
    "midnight_blue": (0.27, 0.09, 270), "ultramarine": (0.4, 0.2, 268),
    "denim": (0.48, 0.09, 255), "cerulean": (0.62, 0.12, 235),
    "ocean_blue": (0.5, 0.12, 240), "petrol": (0.42, 0.07, 215),
    "off_white": (0.95, 0.015, 90), "snow_white": (0.98, 0.005, 240),
    "jet_black": (0.16, 0.005, 270), "coal_black": (0.17, 0.005, 270),
    "ebony": (0.22, 0.015, 50), "stone_grey": (0.66, 0.015, 80),
    "steel_grey": (0.56, 0.015, 250),
}  # fmt: skip

NUMBERS = {
    "one": 1, "single": 1, "two": 2, "pair": 2, "three": 3, "trio": 3,
    "few": 3, "four": 4, "several": 4, "five": 5, "some": 3, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "dozen": 12, "many": 9, "lots": 9, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "dozens": 36, "countless": 60, "numerous": 12, "hundred": 99, "hundreds": 80,
    "thousand": 99, "thousands": 99, "half_a_dozen": 6, "half_dozen": 6, "duo": 2,
    "twin": 2, "both": 2, "double": 2, "triple": 3, "triplet": 3, "quartet": 4,
    "quintet": 5, "handful": 5, "multiple": 5, "various": 5, "scores": 40, "score": 20,
    "plenty": 9, "loads": 12, "a_lot": 9, "lone": 1, "sole": 1, "innumerable": 60,
    "million": 99, "millions": 99, "myriad": 80, "umpteen": 14, "infinite": 99,
    "a_few": 3, "quite_a_few": 6, "a_dozen": 12,
    "a_hundred": 99, "a_handful": 5, "zillions": 99,
}  # fmt: skip
ROUGH = words_of(
    "few several some many lots dozens countless numerous hundreds thousand thousands "
    "handful multiple various scores plenty loads a_lot innumerable million millions "
    "myriad umpteen infinite a_few quite_a_few a_handful zillions hundred a_hundred "
    "score"
)
"""Numbers that leave open how many; the reading says what was chosen."""

# Words for a number of things, and what they are of when nothing follows.
GROUPS = {
    "crowd": (36, "person"), "flock": (16, "bird"), "herd": (9, "sheep"),
    "fleet": (8, "boat"), "swarm": (24, "bee"), "school": (16, "fish"),
    "pack": (6, "wolf"), "bunch": (7, "flower"), "group": (6, "person"),
    "row": (6, "tree"), "line": (6, ""), "cluster": (7, "house"), "team": (6, "person"),
    "family": (4, "person"), "avenue": (10, "tree"), "field": (99, ""),
    "forest": (40, ""), "sea": (80, ""), "carpet": (99, ""), "set": (4, ""),
    "grove": (14, "tree"), "stand": (9, ""), "shoal": (16, "fish"),
    "armada": (12, "ship"), "flotilla": (8, "boat"), "regatta": (9, "sailboat"),
    "convoy": (5, "car"), "gaggle": (8, "goose"), "litter": (5, "puppy"),
    "pile": (7, ""), "heap": (8, ""), "stack": (4, ""), "collection": (7, ""),
    "pride": (5, "lion"), "troop": (8, ""), "mob": (24, "person"),
    "gathering": (12, "person"), "audience": (36, "person"), "squad": (6, "person"),
    "gang": (6, "person"), "band": (4, ""), "bouquet": (9, ""), "string": (7, ""),
    "chain": (7, ""), "circle": (8, ""), "ring": (8, ""), "patch": (12, ""),
    "clump": (7, ""), "multitude": (36, ""), "sprinkling": (12, ""), "variety": (5, ""),
    "couple": (2, "person"), "pair": (2, ""), "host": (36, ""), "bevy": (8, ""),
}  # fmt: skip

ROWS = words_of("row line avenue chain")
"""Those that stand in a row."""

# Relations, as the words that say them; see `Relation`.
RELATIONS = {
    "behind": "behind in_back_of beyond at_the_back_of at_the_rear_of",
    "front": "in_front_of ahead_of before at_the_front_of",
    "on": "looking_through looking_out_of gazing_out_of peeking_through "
    "on on_top_of atop upon onto riding sitting_on standing_on perched_on "
    "resting_on lying_on sleeping_on riding_on aboard on_a_top_of on_the_top_of "
    "at_the_top_of mounted_on placed_on set_on on_the_roof_of seated_on balancing_on "
    "parked_on floating_on growing_on built_on on_board on_the_back_of sat_on "
    "walking_on landing_on",
    "under": "under underneath beneath below hanging_from suspended_from "
    "sheltering_under "
    "sitting_under resting_under at_the_bottom_of sleeping_under",
    "beside": "next_to beside besides near by close_to alongside adjacent_to "
    "against leaning_against leaning_on sitting_by standing_by "
    "at_the_edge_of on_the_edge_of at_the_foot_of at_the_base_of at_the_end_of "
    "on_the_shore_of on_the_banks_of on_the_bank_of on_the_shores_of along nearby "
    "not_far_from opposite facing looking_at overlooking attached_to moored_at "
    "at_the_side_of by_the_side_of beside_of together_with side_by_side_with "
    "accompanied_by walking_with standing_beside standing_next_to sitting_beside "
    "sitting_next_to parked_next_to adjoining bordering around outside chasing "
    "following with_a_view_of",
    "at": "at sitting_at seated_at working_at eating_at sitting_around seated_around "
    "standing_at",
    "between": "between in_between among amongst amid amidst in_the_middle_of "
    "in_the_midst_of sandwiched_between nestled_between",
    "above": "above over flying_over hovering_over floating_over flying_above "
    "hovering_above floating_above towering_over high_above circling_over "
    "rising_above rising_over soaring_over soaring_above passing_over crossing "
    "spanning hanging_over",
    "inside": "in inside within inside_of into in_the_middle_of_a sitting_in driving "
    "driving_in riding_in fishing_from "
    "standing_in sleeping_in floating_in lying_in nestled_in hidden_in",
    "left": "left_of to_the_left_of on_the_left_of on_the_left_side_of at_the_left_of",
    "right": "right_of to_the_right_of on_the_right_of on_the_right_side_of "
    "at_the_right_of",
    "reflected": "reflected_in mirrored_in reflecting_in reflected_on mirrored_on "
    "reflecting_on mirrored_by",
    "~around": "surrounded_by encircled_by ringed_by enclosed_by framed_by flanked_by "
    "bordered_by lined_with lined_by edged_with fringed_with fringed_by",
    "~on": "topped_with topped_by crowned_with crowned_by covered_with covered_in "
    "covered_by strewn_with dotted_with laden_with loaded_with",
    "~inside": "filled_with full_of containing stuffed_with",
    "~behind": "backed_by with_a_backdrop_of against_a_backdrop_of silhouetted_against "
    "hiding",
    "~beside": "pulling towing pushing",
}
"""A relation with "~" is said the other way round: its target is the subject."""

SAID = {
    "front": "in front of", "beside": "next to", "inside": "in", "left": "left of",
    "right": "right of", "reflected": "reflected in", "held": "held by",
}  # fmt: skip

DRAWN_AS: dict[str, str] = {}
"""Relations that are drawn as another is."""

ZONES = {
    "left": "on_the_left left_side at_left on_the_left_side at_the_left on_left "
    "to_the_left left_hand_side on_the_left_hand_side in_the_left_corner "
    "on_the_left_half left_third lower_left upper_left bottom_left top_left "
    "in_the_bottom_left in_the_top_left at_far_left on_the_far_left",
    "right": "on_the_right right_side at_right on_the_right_side at_the_right on_right "
    "to_the_right right_hand_side on_the_right_hand_side in_the_right_corner "
    "on_the_right_half right_third lower_right upper_right bottom_right top_right "
    "in_the_bottom_right in_the_top_right at_far_right on_the_far_right",
    "centre": "in_the_middle in_the_center in_the_centre centered centred in_center "
    "in_centre at_the_center at_the_centre in_the_midst center_stage dead_center "
    "in_the_very_middle middle_of_the_picture",
    "near": "in_the_foreground foreground close_up closeup up_close in_foreground "
    "close_to_the_viewer close_to_the_camera in_close_up nearest_the_viewer",
    "far": "in_the_background in_the_distance far_away on_the_horizon at_the_horizon "
    "far_off in_the_far_distance in_background background_with away_in_the_distance "
    "off_in_the_distance in_the_back in_the_far_background",
}

DETAILS = ("window", "windowsill", "wall", "floor", "ceiling", "front_door")
"""Parts that are always drawn where there are any; things can be on them."""

PRONOUNS = frozenset({"it", "them", "him", "her", "which", "whom"})
OWNING = frozenset({"with", "has", "having", "wearing", "whose", "wears", "have"})
LINKING = words_of("is are was were painted coloured colored tinted dyed being being")
"""Verbs by which a colour is said of what comes before."""
SOFT = words_of(
    "and or a an the of coloured colored painted striped spotted tinted toned "
    "checkered "
    "chequered checked dotted patterned hued tone lined studded clad & two_tone"
)
"""Small words that keep what was said for the noun to come."""
MULTICOLOURED = ("red", "orange", "yellow", "green", "blue", "violet")

SIZES = {
    "big": 1.35, "large": 1.35, "huge": 1.7, "giant": 1.8, "tall": 1.3, "massive": 1.7,
    "enormous": 1.8, "gigantic": 1.9, "colossal": 1.9, "oversized": 1.5, "small": 0.7,
    "little": 0.7, "tiny": 0.5, "distant": 0.55, "mini": 0.6, "miniature": 0.5,
    "wee": 0.6, "minuscule": 0.45, "immense": 1.8, "vast": 1.6, "mighty": 1.5,
    "towering": 1.6, "mammoth": 1.8, "jumbo": 1.6, "titanic": 1.9, "humongous": 1.9,
    "great": 1.35, "sizeable": 1.3, "bulky": 1.3, "long": 1.2, "high": 1.2,
    "giant_sized": 1.8, "king_size": 1.5, "larger_than_life": 1.8, "extra_large": 1.6,
    "teeny": 0.5, "teensy": 0.5, "itsy_bitsy": 0.45, "petite": 0.65, "compact": 0.75,
    "short": 0.8, "low": 0.8, "toy": 0.5, "dwarf": 0.6, "microscopic": 0.4,
    "diminutive": 0.5, "smallish": 0.8, "biggish": 1.2, "medium_sized": 1.0,
    "medium_size": 1.0, "mid_sized": 1.0, "life_size": 1.0, "pint_sized": 0.6,
    "faraway": 0.55, "far_off": 0.55, "puny": 0.6, "gargantuan": 1.9,
}  # fmt: skip

EFFECTS = {
    "reflection": "reflection reflecting reflected mirror_lake mirrored mirroring "
    "mirror_image reflective mirror_like mirror_smooth glassy",
    "aurora": "aurora_borealis northern_light polar_lights southern_lights "
    "aurora_australis northern_lights aurora polar_light",
    "art": "painting illustration drawing art_print landscape_painting print "
    "landscape scenery view panorama vista scene artwork art wallpaper background "
    "backdrop canvas digital_art clip_art clipart fine_art art_piece piece mural",
}

_STOP_WORDS = (
    "a an the of in on at with by and or to from for over under above below behind "
    "beside near next into onto through across between around against its his her "
    "their our my your it is are was be being been this that these those as up down "
    "out off very so lit covered filled full there where which who while some "
    "during after along among towards toward amid upon inside outside front "
    "middle center centre left right top bottom side far close seen "
    "i you he she we they them us me him another other each every all any both "
    "also too just only even still than then when if because but yet however "
    "plus & about like such same own more most less least much little bit "
    "has have had having do does did can could will would should may might must "
    "whose whom what how why here now once again ever always "
    "together apart away back forth overall throughout via per within without "
    "surrounding various different beneath underneath along alongside amongst "
    "beyond since until upon versus vs etc eg ie incl including consisting "
    "made based themed inspired coloured colored painted type kind sort "
    "nearby everywhere somewhere anywhere ahead aside  about "
    "awarded presented titled entitled called named saying our"
)
STOP = words_of(_STOP_WORDS)

NEGATIONS = words_of(
    "no without not never minus excluding except zero neither nor avoid avoiding "
    "exclude lacking lacks sans omit omitting remove removing don't doesn't isn't "
    "aren't ain't wasn't weren't hasn't haven't cannot can't won't"
)
"""Words that rule out what follows."""

NEGATING_PHRASES = (
    "free_of free_from devoid_of empty_of void_of clear_of instead_of rather_than "
    "other_than leave_out leaving_out anything_but apart_from bare_of rid_of "
    "not_a_single no_sign_of none_of not_any not_even_a without_any absence_of"
)
"""Phrases that do so."""

NOBODY = frozenset({"nobody", "no_one", "noone", "unpeopled", "unpopulated"})
"""Words that rule out people."""

TREES = ("birch", "cherry", "cypress", "palm", "pine", "poplar", "spruce", "willow")
"""What goes when trees are ruled out."""

STATES = words_of(
    "standing sitting lying resting floating sailing flying growing rising setting "
    "shining hanging located placed leaning drifting situated seated perched parked "
    "moored anchored burning blooming flowering blowing flowing stretching "
    "stands sits lies rests floats sails flies grows rises sets shines hangs leans "
    "drifts blooms flows stretches looking looks stand sit lie rest float sail fly "
    "grow rise shine hang lean drift bloom flow stretch stood sat lay lit built set "
    "swimming swim swims grazing graze grazes falling hovering hover hovers soaring "
    "soar soars gliding glide glides towering towers winding passing passes pass "
    "crosses cross rolling reaching nestled wearing wears dressed clad winds "
    "scattered dotted arranged displayed seen visible appears appearing waiting "
    "waits docked stays staying asleep awake ablaze open closed ajar upright "
    "surrounded topped crowned filled covered"
)
"""Verbs that are true of things drawn at rest."""

ACTIONS = words_of(
    "walking running dancing jumping eating drinking playing singing cooking reading "
    "writing painting fighting laughing crying smiling working talking kissing hugging "
    "throwing catching kicking climbing skiing surfing skating cycling driving "
    "sleeping fishing hunting swinging barking howling roaring galloping racing "
    "exploding crashing melting breaking digging sweeping washing shopping studying "
    "teaching praying meditating shouting whispering waving bowing kneeling crawling "
    "diving rowing paddling chasing following carrying pulling pushing holding "
    "watching hiking marching travelling traveling landing spinning turning moving "
    "walk walks run runs dance dances jump jumps eat eats drink drinks play plays "
    "sing sings cook cooks read reads write writes fight fights laugh laughs cry cries "
    "smile smiles work works talk talks kiss kisses throw throws catch catches kick "
    "climb climbs ski skis surf surfs drive drives sleep sleeps barks howls "
    "roars gallop gallops race races digs sweeps studies watches watch hike hikes "
    "march marches travel travels land lands spin spins turn turns move moves leaves "
    "docks rocks parks ships fishes trains plants boats rows waves blossoms flowers "
    "roses bridges crowds circles stars squares houses towers tows pulls pushes "
    "carries holds chases follows leaps leaping bounces bouncing fly falls"
)
"""Verbs that are not drawn; those in "-s" only directly after a noun."""

COMMON = words_of(
    "time year years way thing things life world part place case week company system "
    "program question work number point fact month right study word issue kind reason "
    "idea end member law community name president hour game line result change "
    "start story power service moment force age policy process sense"
)
"""Frequent words without a picture, so that nothing is made of them."""
