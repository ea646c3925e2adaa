import { createPublicKey, verify } from 'node:crypto';
import { portalURL } from './routes.js';

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
    if (alg !== 'RS256' || !claims || isExpired(claims)) return false;
    const clientId = routes.get(`${applicationERC}.oauth2.user.agent.client.id`);
    // Without routes nobody is allowed, not even a token that names no application either.
    if (clientId === undefined || claims.client_id !== clientId) return false;
    const key = await signingKey(jwksUri(routes, applicationERC), kid);
    if (key === undefined) return false;
    const signed = Buffer.from(`${head}.${payload}`);
    return verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'));
  };
}

function jwksUri(routes, applicationERC) {
  return new URL(routes.get(`${applicationERC}.oauth2.jwks.uri`) ?? '/o/oauth2/jwks', portalURL(routes));
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
