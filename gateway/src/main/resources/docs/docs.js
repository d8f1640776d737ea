const services = ['gateway', 'identity', 'license', 'group', 'progress', 'roster', 'sync', 'notification'];

const xsrfToken = () =>
  document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length);

SwaggerUIBundle({
  urls: services.map((name) => ({ name, url: `openapi/${name}.yaml` })),
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  requestInterceptor: (request) => {
    const token = xsrfToken();
    if (token && request.method && request.method !== 'GET') {
      request.headers['X-XSRF-TOKEN'] = token;
    }
    return request;
  },
});
