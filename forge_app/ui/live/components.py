"""Live parts of pages.

`live_socket` (one a page, in the shell), `job_facts` (tells a handler of changed
generations), `image_facts` (of changed pictures), `run_progress` (a card's inside).

Other JSX components may import `onFact` and `useRun` from `live_store.js`.
"""

import reflex as rx

_STORE = rx.asset("live_store.js", shared=True)
_TEXT = rx.event.passthrough_event_spec(str)


class LiveSocket(rx.Component):
    """Opens `/ws/events` and says when it is lost."""

    library = rx.asset("live_events.jsx", shared=True).importable_path
    tag = "LiveSocket"


class JobFacts(rx.Component):
    """Calls `on_job(job_id)` when a generation changed.

    And `on_resync()` when events were lost for good, so that all is to be read anew;
    `on_listening()` when the connection stands, at first and after each break.

    `about` names the events that count: `generation`, `run`, or `generation|run`.
    """

    library = rx.asset("live_events.jsx", shared=True).importable_path
    tag = "JobFacts"
    about: rx.Var[str]
    on_job: rx.EventHandler[_TEXT]
    on_resync: rx.EventHandler[rx.event.no_args_event_spec]
    on_listening: rx.EventHandler[rx.event.no_args_event_spec]


class ImageFacts(rx.Component):
    """Calls `on_images(ids)` when pictures were rated, kept, rejected or deleted."""

    library = rx.asset("live_events.jsx", shared=True).importable_path
    tag = "ImageFacts"
    on_images: rx.EventHandler[rx.event.passthrough_event_spec(list[str])]


class RunProgress(rx.Component):
    """A picture on its way; its ticks come from the socket, not from state."""

    library = rx.asset("run_progress.jsx", shared=True).importable_path
    tag = "RunProgress"
    run_id: rx.Var[str]
    status: rx.Var[str]
    progress: rx.Var[int]
    preview: rx.Var[str]
    note: rx.Var[str]
    estimate_seconds: rx.Var[float]
    label: rx.Var[str]
    on_cancel: rx.EventHandler[_TEXT]


live_socket = LiveSocket.create
job_facts = JobFacts.create
image_facts = ImageFacts.create
run_progress = RunProgress.create
