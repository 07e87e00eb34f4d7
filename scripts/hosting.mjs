// The headers that only a server can send, in the forms of common hosts: dist/_headers (Netlify, Cloudflare Pages),
// dist/.htaccess (Apache), dist/web.config (IIS), and scripts/hosting/nginx.conf, which a test compares with this file. The
// policy against scripts is in the pages themselves (policy.mjs).
import { join } from 'node:path';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';

/** Devices and abilities that a map does not need. */
const DENIED = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every answer. @type {Readonly<Record<string, string>>} */
export const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  // All of it is open. A page that embeds the map with sandbox="allow-scripts" makes it a stranger to its own site, whose
  // scripts and figures a browser then gives to it only where the site lets anybody have them.
  'Access-Control-Allow-Origin': '*',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': DENIED.map((ability) => `${ability}=()`).join(', '),
};

/**
 * Files in `assets/` are named by content and never change. Other files are requested again, and answered with 304 if
 * unchanged.
 */
export const CACHE = { assets: 'public, max-age=31536000, immutable', rest: 'no-cache' };

/** A script that runs as a worker has the policy of the response that it came with. */
export const WORKERS = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** A server can forbid all frames but the embedded map's, where it can read the query. */
const NO_FRAMES = "frame-ancestors 'none'";
const ANY_FRAMES = 'frame-ancestors *';
const EMBEDDED = '(^|&)(amp;)*innebygd=1(&|$)';

/** Kinds of files that not every server knows. */
const TYPES = {
  '.webmanifest': 'application/manifest+json',
  '.jsonld': 'application/ld+json',
  '.mjs': 'text/javascript',
};

const entries = Object.entries(EVERYWHERE);

/** Netlify and Cloudflare Pages. They can't tell one query from another: there the page itself refuses frames. */
export const headersFile = () => `# Netlify and Cloudflare Pages read this file at the root of the site.
# Neither can tell ?innebygd=1 from other links, so frame-ancestors is not here: the page itself refuses to work in a frame.
/*
${entries.map(([name, value]) => `  ${name}: ${value}`).join('\n')}
/
  Cache-Control: ${CACHE.rest}
/index.html
  Cache-Control: ${CACHE.rest}
/sw.js
  Cache-Control: ${CACHE.rest}
  Content-Security-Policy: ${WORKERS}
/assets/*
  Cache-Control: ${CACHE.assets}
  Content-Security-Policy: ${WORKERS}
/del/*
  Content-Security-Policy: ${NO_FRAMES}
`;

export const htaccess = () => `# Apache 2.4 with mod_headers, where AllowOverride lets this file set headers.
<IfModule mod_mime.c>
${Object.entries(TYPES)
  .map(([ending, type]) => `  AddType ${type} ${ending}`)
  .join('\n')}
  AddDefaultCharset utf-8
</IfModule>
<IfModule mod_headers.c>
${entries.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${CACHE.rest}"
  Header always set Content-Security-Policy "${NO_FRAMES}"
  <If "%{QUERY_STRING} =~ /${EMBEDDED}/">
    Header always set Content-Security-Policy "${ANY_FRAMES}"
  </If>
  <If "%{REQUEST_URI} =~ m#/(assets/[^/]+|sw\\.js)$#">
    Header always set Content-Security-Policy "${WORKERS}"
  </If>
  <If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">
    Header set Cache-Control "${CACHE.assets}"
  </If>
</IfModule>
`;

export const nginx =
  () => `# Include in the http block; the server's name, certificate and root are yours to fill in.
map $query_string $tiltakskart_frames {
  default "${NO_FRAMES}";
  "~${EMBEDDED}" "${ANY_FRAMES}";
}
map $uri $tiltakskart_policy {
  default $tiltakskart_frames;
  "~/(assets/[^/]+|sw\\.js)$" "${WORKERS}";
}
map $uri $tiltakskart_cache {
  default "${CACHE.rest}";
  "~/assets/[^/]+$" "${CACHE.assets}";
}
server {
  listen 8080;
  root /srv/tiltakskart;
  index index.html;
  charset utf-8;
  include mime.types;
  types {
${Object.entries(TYPES)
  .map(([ending, type]) => `    ${type} ${ending.slice(1)};`)
  .join('\n')}
  }
${entries.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Content-Security-Policy $tiltakskart_policy always;
  add_header Cache-Control $tiltakskart_cache;
}
`;

const xml = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

export const webConfig = () => `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 7 and newer, with nothing installed besides. IIS alone can't tell ?innebygd=1 from other links, so frame-ancestors is
     not here: the page itself refuses to work in a frame. -->
<configuration>
  <system.webServer>
    <staticContent>
${Object.entries(TYPES)
  .map(
    ([ending, type]) =>
      `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  )
  .join('\n')}
      <clientCache cacheControlMode="NoControl" cacheControlCustom="${CACHE.rest}" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${entries.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${xml(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
      <httpProtocol>
        <customHeaders>
          <add name="Content-Security-Policy" value="${xml(WORKERS)}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
  <location path="sw.js">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <add name="Content-Security-Policy" value="${xml(WORKERS)}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;

/** Writes the files of the hosts that look for theirs at the root of a site. */
export function hosting(site = join(root, 'dist')) {
  replaceFile(join(site, '_headers'), headersFile());
  replaceFile(join(site, '.htaccess'), htaccess());
  replaceFile(join(site, 'web.config'), webConfig());
}
