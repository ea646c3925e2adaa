import { portalURL, readRoutes } from './routes.js';
import { createTicketServer } from './server.js';
import { tokenVerifier } from './token.js';

const PORT = 3001;

const routes = await readRoutes([
  process.env.LIFERAY_ROUTES_DXP ?? 'dxp-metadata',
  process.env.LIFERAY_ROUTES_CLIENT_EXTENSION ?? 'ext-init-metadata',
]);
const server = createTicketServer(tokenVerifier(routes, 'ticket-service-agent'), portalURL(routes));

server.listen(PORT, () => console.log(`Listening on port ${PORT}`));

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
