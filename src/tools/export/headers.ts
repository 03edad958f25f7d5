export const headersName = '_headers';

/**
 * How long a web server may let each file be kept, in the form that several static hosts read. What has a hash in
 * its name never changes; the page, the service worker and the manifest are asked for anew each time.
 */
export const headers = `/*
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/
  Cache-Control: no-cache

/index.html
  Cache-Control: no-cache

/sw.js
  Cache-Control: no-cache

/manifest.webmanifest
  Cache-Control: no-cache
`;
