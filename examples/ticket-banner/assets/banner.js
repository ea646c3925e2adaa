const { position } = document.currentScript?.dataset ?? {};

document.addEventListener('DOMContentLoaded', () => {
  const banner = document.createElement('p');
  banner.className = 'ticket-banner';
  banner.textContent = 'Tickets are answered from 8 to 18 o’clock.';
  if (position === 'top') document.body.prepend(banner);
  else document.body.append(banner);
});
