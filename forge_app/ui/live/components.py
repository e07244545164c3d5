"""Live parts of pages: `live_events` (the socket) and `run_progress` (a card's inside).

Other JSX components may import `onFact` and `useRun` from `live_store.js`.
"""

import reflex as rx

_STORE = rx.asset("live_store.js", shared=True)
_TEXT = rx.event.passthrough_event_spec(str)


class LiveEvents(rx.Component):
    """Opens `/ws/events`, shows when it is lost, calls `on_job(job_id)` on facts."""

    library = rx.asset("live_events.jsx", shared=True).importable_path
    tag = "LiveEvents"
    on_job: rx.EventHandler[_TEXT]
    on_resync: rx.EventHandler[rx.event.no_args_event_spec]


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


live_events = LiveEvents.create
run_progress = RunProgress.create
