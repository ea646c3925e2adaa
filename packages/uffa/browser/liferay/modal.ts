export interface ModalOptions {
  readonly bodyHTML?: string;
  readonly title?: string;
  readonly url?: string;
  readonly onClose?: () => void;
  readonly onOpen?: () => void;
}

/** Opens a dialog over the page, as `Liferay.Util.openModal` does, with Clay's classes. */
export function openModal({ bodyHTML, title = '', url, onClose, onOpen }: ModalOptions): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal-content';
  dialog.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.className = 'modal-title';
  heading.textContent = title;
  const body = document.createElement('div');
  body.className = 'modal-body';
  if (url === undefined) body.innerHTML = bodyHTML ?? '';
  else {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = title;
    body.append(frame);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-secondary';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  dialog.append(heading, body, close);
  document.body.append(dialog);
  dialog.showModal();
  onOpen?.();
}
