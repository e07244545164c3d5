"""The shell's own JSX: the palette's button, its dialog, the shortcut sheet."""

import reflex as rx

_DIALOGS = rx.asset("shell_dialogs.jsx", shared=True)


class PaletteButton(rx.Component):
    """Opens the command palette; shows its keys."""

    library = rx.asset("shell.jsx", shared=True).importable_path
    tag = "PaletteButton"


class ShellDialogs(rx.Component):
    """Listens to Ctrl/⌘+K and `?`; the dialogs are downloaded when first opened.

    Window events `forge:palette` and `forge:shortcuts` open them, too;
    `forge:sign-out` ends the session.
    """

    library = rx.asset("shell.jsx", shared=True).importable_path
    tag = "ShellDialogs"
    lib_dependencies: list[str] = ["@radix-ui/react-dialog@1.3.1", "sonner@2.0.8"]


palette_button = PaletteButton.create
shell_dialogs = ShellDialogs.create
