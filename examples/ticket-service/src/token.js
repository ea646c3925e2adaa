import { createPublicKey, verify } from 'node:crypto';

/**
 * Makes a function that says whether a request's `Authorization` header holds a token that the portal signed for our
 * OAuth application (RS256, the keys from the portal's JWKS).
 */
export function tokenVerifier(routes, applicationERC) {
  return async (header) => {
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
    const parts = token?.split('.') ?? [];
    if (parts.length !== 3) return false;
    const [head, payload, signature] = parts;
    const { alg, kid } = decoded(head) ?? {};
    const claims = decoded(payload);
    if (alg !== 'RS256' || claims === undefined || isExpired(claims)) return false;
    if (claims.client_id !== routes.get(`${applicationERC}.oauth2.user.agent.client.id`)) return false;
    const key = await signingKey(jwksUri(routes, applicationERC), kid);
    if (key === undefined) return false;
    const signed = Buffer.from(`${head}.${payload}`);
    return verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'));
  };
}

function jwksUri(routes, applicationERC) {
  const protocol = routes.get('com.liferay.lxc.dxp.server.protocol') ?? 'http';
  const domain = routes.get('com.liferay.lxc.dxp.main.domain') ?? 'localhost:8080';
  const path = routes.get(`${applicationERC}.oauth2.jwks.uri`) ?? '/o/oauth2/jwks';
  return new URL(path, `${protocol}://${domain}`);
}

async function signingKey(uri, kid) {
  const response = await fetch(uri);
  if (!response.ok) return undefined;
  const { keys } = await response.json();
  const jwk = keys.find((key) => kid === undefined || key.kid === kid);
  return jwk === undefined ? undefined : createPublicKey({ key: jwk, format: 'jwk' });
}

function decoded(part) {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isExpired({ exp }) {
  return typeof exp !== 'number' || exp * 1000 <= Date.now();
}
