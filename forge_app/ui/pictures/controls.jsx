import * as Dialog from "@radix-ui/react-dialog";
import * as Popover from "@radix-ui/react-popover";
import { AlertTriangle, Star, X } from "lucide-react";
import { forwardRef, useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { toast } from "sonner";

import "./pictures.css";

export const classes = (...names) => names.filter(Boolean).join(" ");

const look = (kind, small) => `btn btn-${kind} btn-${small ? "sm" : "md"}`;

/** A button; `kind` is `primary`, `secondary`, `ghost` or `danger`. */
export const Button = forwardRef(function Button({ kind = "secondary", small, busy, className, children, ...rest }, ref) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes(look(kind, small), className)}
      aria-busy={busy || undefined}
      {...rest}
      disabled={rest.disabled || busy}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
});

/** A button that is only an icon; `label` is its name, `keys` the shortcut shown with it. */
export const IconButton = forwardRef(function IconButton({ icon: Icon, label, keys, pressed, className, filled, ...rest }, ref) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes("icon-btn", className)}
      aria-label={label}
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
    >
      <Icon size={17} aria-hidden="true" fill={filled ? "currentColor" : "none"} />
    </button>
  );
});

/** A link within the application that looks like a button. */
export function ButtonLink({ href, kind = "secondary", small, className, children, ...rest }) {
  return (
    <Link to={href} className={classes(look(kind, small), className)} {...rest}>
      {children}
    </Link>
  );
}

/** One to five stars; choosing the present one takes the rating away. */
export function Stars({ value, onRate, label = "Rating" }) {
  const [hover, setHover] = useState(0);
  const shown = hover || value || 0;
  return (
    <span className="fp-stars" role="group" aria-label={label} onPointerLeave={() => setHover(0)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <button
          key={star}
          type="button"
          aria-label={star === value ? `${star} of 5, take the rating away` : `Rate ${star} of 5`}
          aria-pressed={star <= (value ?? 0)}
          data-on={star <= shown || undefined}
          onPointerEnter={(event) => event.pointerType === "mouse" && setHover(star)}
          onClick={(event) => {
            event.stopPropagation();
            onRate(star === value ? null : star);
          }}
        >
          <Star size={17} aria-hidden="true" fill={star <= shown ? "currentColor" : "none"} />
        </button>
      ))}
    </span>
  );
}

/** A panel under a button, closed by Escape or a press outside. */
export function Panel({ trigger, label, children, align = "start", className, open, onOpenChange }) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={classes("popover fp-panel", className)}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

export const PanelClose = Popover.Close;

/** Asks before something that cannot be undone. */
export function Confirm({ open, title, text, action, onConfirm, onClose }) {
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="dialog" role="alertdialog">
          <Dialog.Title className="h2 fp-confirm-title">{title}</Dialog.Title>
          <Dialog.Description className="text-muted">{text}</Dialog.Description>
          <div className="fp-confirm-buttons">
            <Dialog.Close asChild>
              <Button>Cancel</Button>
            </Dialog.Close>
            <Button kind="danger" busy={busy} onClick={confirm}>
              {action}
            </Button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What a page shows instead of pictures: nothing there yet, nothing found, or a failure. */
export function Notice({ icon: Icon = AlertTriangle, title, text, children, alert }) {
  return (
    <div className="empty fp-notice" role={alert ? "alert" : "status"}>
      <span className="empty-icon">
        <Icon size={26} aria-hidden="true" />
      </span>
      <h2 className="h2">{title}</h2>
      {text && <p className="text-muted">{text}</p>}
      {children && <div className="fp-notice-actions">{children}</div>}
    </div>
  );
}

/** A set of exclusive choices, as radio buttons in one bar. */
export function Segments({ label, value, options, onChoose }) {
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = options.findIndex((option) => option.value === value);
    const next = (at + step + options.length) % options.length;
    onChoose(options[next].value);
    event.currentTarget.children[next].focus();
  };
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map(({ value: name, title, icon: Icon, keys }) => (
        <button
          key={name}
          type="button"
          role="radio"
          className="segment fp-segment"
          aria-checked={name === value}
          aria-label={title}
          tabIndex={name === value ? 0 : -1}
          title={keys ? `${title} (${keys})` : title}
          onClick={() => onChoose(name)}
        >
          {Icon && <Icon size={16} aria-hidden="true" />}
          <span>{title}</span>
        </button>
      ))}
    </div>
  );
}

/** A labelled slider that shows its value. */
export function Range({ label, value, onChange, min = 0, max = 100, step = 1, unit = "", hideValue, ...rest }) {
  return (
    <label className="fp-range">
      <span>
        {label}
        {!hideValue && <output>{`${value}${unit}`}</output>}
      </span>
      <input
        type="range"
        className="slider"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        onChange={(event) => onChange(Number(event.target.value))}
        {...rest}
      />
    </label>
  );
}

/** A short word that can be taken off. */
export function Chip({ children, onRemove, removeLabel }) {
  return (
    <span className="chip fp-chip">
      <span className="fp-chip-text">{children}</span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <X size={13} aria-hidden="true" />
      </button>
    </span>
  );
}

/** The picture over its blurred placeholder, which a few enlarged pixels make by themselves. */
export function Picture({ image, side = 512, alt, className }) {
  const [state, setState] = useState("loading");
  const ref = useRef(null);
  const source = image.thumbnails?.[side] ?? image.thumbnail_url ?? image.url;
  useLayoutEffect(() => {
    // What the browser already has shows at once, without fading in.
    setState(ref.current?.complete && ref.current.naturalWidth ? "ready" : "loading");
  }, [source]);
  return (
    <span
      className={classes("fp-picture", className)}
      style={image.placeholder ? { backgroundImage: `url("${image.placeholder}")` } : undefined}
      data-state={state}
    >
      {state === "failed" ? (
        <span className="fp-picture-failed" role="img" aria-label={`${alt} (could not be loaded)`}>
          <AlertTriangle size={20} aria-hidden="true" />
        </span>
      ) : (
        <img
          ref={ref}
          className="fp-sharp"
          src={source}
          alt={alt}
          decoding="async"
          draggable={false}
          onLoad={() => setState("ready")}
          onError={() => setState("failed")}
        />
      )}
    </span>
  );
}

/** Runs something and shows its failure as a toast; the answer is undefined then. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    toast.error(error.message || "That did not work. Try again.");
    return undefined;
  }
}

export async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    toast.success(`${what} copied`);
  } catch {
    toast.error("The browser does not allow copying here. Select the text instead.");
  }
}

export { toast };
