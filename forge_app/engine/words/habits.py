"""Words of prompts that ask for nothing to draw: praise, cameras, manners, formats."""

from forge_app.engine.words.lexicon import words_of

_QUALITY = (
    "beautiful stunning gorgeous amazing detailed highly ultra hd 4k 8k 16k uhd fhd "
    "masterpiece quality best high resolution trending artstation award winning "
    "professional picture image photo photograph photorealistic realistic render "
    "wonderful lovely nice pretty perfect elegant modern old ancient picturesque "
    "cinematic intricate style styled fluffy high_quality best_quality top_quality "
    "masterpiece_quality award_winning prize_winning highly_detailed ultra_detailed "
    "extremely_detailed insanely_detailed super_detailed hyper_detailed "
    "finely_detailed "
    "hyperdetailed very_detailed intricate_details fine_details high_detail "
    "highly_realistic hyperrealistic hyper_realistic ultra_realistic ultrarealistic "
    "photo_realistic photorealism hyperrealism trending_on_artstation artstation_hq "
    "featured_on_pixiv pixiv deviantart behance dribbble cgsociety "
    "octane octane_render unreal_engine unreal_engine_5 unreal blender_render redshift "
    "v_ray vray arnold_render cycles_render ray_tracing raytracing ray_traced "
    "global_illumination "
    "subsurface_scattering ambient_occlusion hdr hdri raw_photo raw uncropped "
    "super_resolution high_resolution highres hires high_res absurdres "
    "ultra_hd full_hd 8k_uhd 4k_uhd 8k_resolution 4k_resolution ultra_high_resolution "
    "sharp crisp in_focus sharp_focus depth_of_field shallow_depth_of_field bokeh "
    "dslr canon canon_eos nikon sony leica hasselblad fujifilm kodak polaroid "
    "film_grain grainy lens_flare wide_angle wide_angle_lens telephoto lens f_1_8 "
    "camera_shot long_exposure exposure studio_lighting studio_light "
    "cinematic_lighting cinematic_light "
    "dramatic_lighting volumetric_lighting volumetric_light volumetric soft_lighting "
    "natural_lighting natural_light beautiful_lighting perfect_lighting lighting "
    "shot shot_on rim_lighting rim_light backlighting backlit god_rays "
    "breathtaking magnificent spectacular exquisite extraordinary impressive "
    "incredible remarkable superb fantastic awesome marvelous marvellous charming "
    "adorable cute delightful attractive aesthetic aesthetically pleasing artistic "
    "creative unique original iconic famous popular classic timeless sophisticated "
    "polished refined well_lit well_known well_kept well_dressed well_designed "
    "well_made well_worn well_balanced well_done well_composed as_well as_well_as "
    "composition_rules rule_of_thirds "
    "golden_ratio symmetrical symmetry hand_drawn handmade hand_painted "
    "digital_painting concept_art matte_painting speed_painting "
    "stock_photo hq lq uhq 1080p 720p 2160p 4096x4096 "
    "very really extremely incredibly quite rather truly absolutely super insanely "
    "traditional typical ordinary plain regular normal usual common standard proper "
    "ornate fancy decorative decorated elaborate detailed_background details detail "
    "rustic quaint weathered worn shabby dilapidated abandoned ruined "
    "new fresh young aged antique medieval gothic victorian baroque futuristic "
    "contemporary historic historical scenic idyllic pristine lush dense thick "
    "wild natural organic fine thin round rounded curved straight narrow broad "
    "shiny glossy polished_look glowing gleaming sparkling glittering glistening "
    "shimmering smooth textured rough soft_focus fashionable stylish trendy luxurious "
    "luxury expensive cheap rich poor "
    "please create draw paint generate make show me give design imagine depict "
    "depicting "
    "featuring showing picturing representing rendered drawn painted made created "
    "designed image_of photo_of picture_of drawing_of painting_of"
)
QUALITY = words_of(_QUALITY)
"""Praise, cameras and other programs' quality words; phrases joined by underscores."""

MANNERS = {
    "landscape": "painterly oil_painting oil_on_canvas in_oils gouache acrylic "
    "acrylic_painting impressionist impressionism impressionistic romantic_painting",
    "flat": "flat flat_design flat_style flat_illustration flat_vector vector "
    "vector_art "
    "vector_illustration vector_style minimalist_illustration cartoon cartoonish "
    "material_design",
    "lowpoly": "low_poly lowpoly low_polygon polygonal polygon_art faceted",
    "ink": "ink ink_drawing pen_and_ink engraving engraved etching woodcut linocut "
    "line_art line_drawing lineart sketch pencil_sketch pencil_drawing pencil "
    "charcoal_drawing black_ink cross_hatching crosshatched",
    "watercolor": "watercolor watercolour aquarelle watercolor_painting "
    "watercolour_painting in_watercolour in_watercolor wash_painting",
    "isometric": "isometric isometric_view isometric_style isometric_illustration "
    "isometric_art diorama voxel voxel_art",
    "poster": "bauhaus swiss swiss_style art_deco constructivist international_style "
    "bauhaus_style mid_century_modern",
    "pixel": "pixel_art pixel 8_bit 16_bit 8bit 16bit pixelated pixelart retro_game "
    "retro_game_graphics sprite",
    "blueprint": "blueprint blueprints blueprint_style blueprint_drawing "
    "technical_drawing schematic engineering_drawing",
    "papercut": "papercut paper_cut paper_cutout paper_art cut_paper layered_paper "
    "paper_craft papercraft origami",
    "comic": "comic comic_book pop_art halftone comic_style comic_strip graphic_novel",
    "neon": "neon_sign neon_lines neon_art neon_glow neon_light neon_lights glow_art",
}
"""Manners of painting by the words for them; each is the name of a manner."""

FOREIGN = words_of(
    "chalk chalkboard pastel_drawing crayon stained_glass stained_glass_style mosaic "
    "cubist cubism ukiyo_e japanese_woodblock woodblock_print anime manga ghibli "
    "anime_style manga_style pointillist pointillism 3d 3d_render claymation "
    "clay_render photography photographic graffiti fresco tapestry embroidery "
    "impasto pencil_crayon surrealist expressionist expressionism art_nouveau rococo "
    "steampunk cyberpunk vaporwave synthwave "
    "van_gogh vincent_van_gogh monet claude_monet picasso pablo_picasso rembrandt "
    "vermeer hokusai klimt gustav_klimt dali salvador_dali edward_hopper warhol "
    "andy_warhol banksy kandinsky wassily_kandinsky mondrian piet_mondrian matisse "
    "henri_matisse cezanne renoir gauguin da_vinci leonardo_da_vinci michelangelo "
    "caspar_david_friedrich frida_kahlo georgia_o'keeffe studio_ghibli greg_rutkowski "
    "alphonse_mucha mucha bob_ross thomas_kinkade pixar disney"
)
"""Manners, and artists whose manner is meant, that the engine does not have."""

ASPECTS = {
    "wide": "wide widescreen landscape_format horizontal landscape_orientation "
    "panoramic panorama_format wide_format banner_format ultrawide ultra_wide "
    "in_landscape_format",
    "tall": "portrait portrait_format vertical portrait_orientation tall_format "
    "upright_format vertical_format in_portrait_format",
    "square": "square_format square_picture square_crop in_square_format 1x1",
}
"""Words for the shape of the picture, which its size decides."""

VIEWS = {
    "near": "macro macro_shot extreme_close_up close_up_of detail_shot headshot",
    "wide": "wide_shot wide_angle_shot wide_view establishing_shot long_shot full_shot "
    "full_body full_body_shot distant_view sweeping_view",
    "above": "aerial aerial_view aerial_shot bird's_eye_view birds_eye_view "
    "top_down top_view top_down_view from_above drone_shot drone_view overhead_view",
    "below": "low_angle low_angle_shot worm's_eye_view worms_eye_view from_below",
    "side": "side_view from_the_side in_profile profile_view eye_level front_view "
    "from_the_front from_behind rear_view first_person point_of_view pov",
}
"""Words for the camera's place."""

LETTERING = words_of(
    "saying says reading reads titled entitled headline inscription inscribed "
    "lettered labelled labeled captioned slogan caption headlined named called"
)
"""Words before a text to letter, also where it stands without quotes."""

MANY_COLOURED = (
    "multicoloured multicolored multi_coloured multi_colored rainbow_coloured "
    "rainbow_colored many_coloured many_colored in_all_colours in_all_colors "
    "in_rainbow_colours in_rainbow_colors parti_coloured"
)
"""Words that give a thing all colours in turn."""
