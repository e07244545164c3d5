"""Native HTML that Reflex's own wrappers change."""

import reflex as rx


class NativeForm(rx.el.Div):
    """A form that the browser itself sends (Reflex's always prevent that)."""

    tag = "form"
    action: rx.Var[str]
    method: rx.Var[str]
    enc_type: rx.Var[str]


native_form = NativeForm.create


class PlainLink(rx.el.Div):
    """A link that the browser itself follows (Reflex's go through the pages' router).

    For downloads, the API and other sites.
    """

    tag = "a"
    href: rx.Var[str]
    target: rx.Var[str]
    rel: rx.Var[str]
    download: rx.Var[str]


plain_link = PlainLink.create
