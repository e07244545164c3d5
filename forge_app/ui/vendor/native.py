"""Native HTML that Reflex's own wrappers change."""

import reflex as rx


class NativeForm(rx.el.Div):
    """A form that the browser itself sends (Reflex's always prevent that)."""

    tag = "form"
    action: rx.Var[str]
    method: rx.Var[str]
    enc_type: rx.Var[str]


native_form = NativeForm.create
