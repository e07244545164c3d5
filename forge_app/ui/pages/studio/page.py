"""The studio: type a prompt, pick models, get pictures side by side."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.live.components import image_facts, job_facts
from forge_app.ui.pages import Page
from forge_app.ui.pages.image.components import image_details_dialog
from forge_app.ui.pages.studio.composer import composer
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.results import results
from forge_app.ui.pages.studio.state import StudioState
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """Composer beside the results; above them where the window is narrow."""
    return shell(
        rx.el.h1("Studio", class_name="sr-only"),
        rx.el.div(composer(), results(), class_name="studio"),
        job_facts(
            on_job=StudioState.refresh_job,
            on_resync=StudioState.catch_up,
            on_listening=StudioState.look_again,
        ),
        image_facts(on_images=StudioState.refresh_images),
        image_details_dialog(),
        active="studio",
        title="Studio",
        wide=True,
    )


PAGE = Page(
    route=routes.STUDIO,
    title="Studio",
    body=body,
    on_load=[StudioState.load, ComposerState.load],
)
