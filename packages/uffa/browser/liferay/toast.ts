import { sendReport } from '../send-report';

/** In milliseconds, as in a portal. */
const SHOWN = 5000;

export interface ToastOptions {
  readonly autoClose?: number | boolean;
  readonly message?: string;
  readonly onClick?: () => void;
  readonly onClose?: () => void;
  readonly title?: string;
  readonly type?: 'success' | 'info' | 'warning' | 'danger';
}

const COLOURS = { success: '#116329', info: '#0550ae', warning: '#7a4a00', danger: '#a40e26' } as const;

/** Shows a message over the page, as `Liferay.Util.openToast` does. */
export function openToast({
  autoClose,
  message = '',
  onClick,
  onClose,
  title = '',
  type = 'success',
}: ToastOptions): void {
  const toast = document.createElement('div');
  toast.className = `alert alert-dismissible alert-${type} preview-toast`;
  toast.setAttribute('role', 'alert');
  const colour = COLOURS[type] as string | undefined;
  toast.style.cssText = `position:fixed;inset-block-end:1rem;inset-inline-start:1rem;z-index:100000;max-width:min(30rem,calc(100vw - 2rem));padding:.75rem 1rem;border-radius:4px;background:${colour ?? COLOURS.info};color:#fff;font:1rem/1.4 system-ui,sans-serif;box-shadow:0 4px 16px rgb(0 0 0 / 30%)`;
  const lead = document.createElement('strong');
  lead.textContent = title === '' ? '' : `${title} `;
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', 'Close');
  close.textContent = '×';
  close.style.cssText =
    'margin-inline-start:.75rem;border:0;background:none;color:inherit;font:inherit;cursor:pointer';
  const remove = () => {
    if (!toast.isConnected) return;
    toast.remove();
    onClose?.();
  };
  close.addEventListener('click', remove);
  if (onClick !== undefined) toast.addEventListener('click', onClick);
  // Messages may be HTML in a portal; here their words are enough.
  toast.append(lead, new DOMParser().parseFromString(message, 'text/html').body.textContent, close);
  document.body.append(toast);
  sendReport({ kind: 'toast', message: `${type}: ${title} ${message}`.trim() });
  if (autoClose !== false) setTimeout(remove, typeof autoClose === 'number' ? autoClose : SHOWN);
}
