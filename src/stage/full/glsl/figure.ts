import { noiseHead, paintHead } from './common.ts';

/**
 * A person: colour = base * sky + R * own blade + G * other blades + B * embers, each decoded from its picture.
 * `base` is stored at double brightness. Blade light takes half of the cloth's own hue.
 */
export const figurePaint = /* glsl */ `${paintHead}${noiseHead}
uniform sampler2D uBase;
uniform sampler2D uLight;
uniform vec3 uSky;
uniform vec3 uOwn;
uniform vec3 uFoe;
uniform vec3 uRim;
uniform float uAlpha;
uniform float uSeconds;
uniform vec2 uSway;
const vec3 fill = vec3(0.264, 0.278, 0.324);
void main() {
  // Cloth lives: what is high moves a little, slowly, in broad folds.
  float loose = uSway.x * (1.0 - vUv.y) * vUv.y * 4.0;
  vec2 uv = vUv + vec2(cloud(vUv * 0.21 + vec2(uSeconds * 0.035, uSeconds * 0.021)), 0.0) * loose;
  vec4 base = texture(uBase, uv);
  vec3 under = toLinear(base.rgb) * 0.5;
  vec3 cloth = under / fill;
  vec3 hue = sqrt(clamp(cloth / (luminance(cloth) + 0.001), 0.5, 1.6));
  vec3 light = toLinear(texture(uLight, uv).rgb);
  float rim = light.b * (1.0 + uSway.y * drift(vUv * 0.3 + vec2(0.0, uSeconds * 0.09)));
  vec3 colour = under * uSky + (light.r * uOwn + light.g * uFoe) * hue + rim * uRim;
  float alpha = base.a * uAlpha;
  finalColor = vec4(colour * alpha, alpha);
}
`;

/** Where feet meet the ground it is dark. */
export const shadowPaint = /* glsl */ `${paintHead}
uniform float uAlpha;
void main() {
  vec2 from = (vUv - 0.5) * 5.0;
  finalColor = vec4(0.0, 0.0, 0.0, uAlpha * exp(-dot(from, from)));
}
`;

/**
 * A hilt, drawn because rendered metal with nothing to mirror vanishes. uLine: from where it leaves the hand to
 * where the blade begins; uCross: ends of the crossguard, or nothing when uWidths.z is 0.
 * uWidths: of the grip, of its rings, of the crossguard (stage px).
 */
export const hiltPaint = /* glsl */ `${paintHead}
uniform vec4 uLine;
uniform vec4 uCross;
uniform vec3 uWidths;
uniform vec3 uOwn;
uniform vec3 uFoe;
uniform float uAlpha;
uniform float uEdge;
const vec3 metal = vec3(0.0078, 0.0078, 0.0096);
vec4 bar(vec2 p, vec2 q, float width, float shade, vec4 under) {
  vec2 along = q - p;
  float size = max(length(along), 0.001);
  vec2 u = along / size;
  vec2 to = vAt - p;
  float t = dot(to, u);
  float s = to.y * u.x - to.x * u.y;
  float held = clamp(t, 0.0, size);
  float away = length(vec2(t - held, s));
  float cover = clamp((width * 0.5 - away) / uEdge + 0.5, 0.0, 1.0);
  float side = clamp(0.5 + s / width, 0.0, 1.0);
  float share = held / size;
  vec3 colour = metal * (0.6 + 1.2 * side * side)
    + uOwn * (0.30 * share * share * share + 0.10 * side * side * side)
    + uFoe * (0.12 * pow(1.0 - side, 3.0));
  return mix(under, vec4(colour * shade, 1.0), cover);
}
void main() {
  vec4 drawn = vec4(0.0);
  vec2 p = uLine.xy;
  vec2 q = uLine.zw;
  vec2 u = normalize(q - p + vec2(1e-5));
  drawn = bar(p, q, uWidths.x, 1.0, drawn);
  drawn = bar(mix(p, q, 0.57) - u, mix(p, q, 0.57) + u, uWidths.y, 1.6, drawn);
  drawn = bar(mix(p, q, 0.77) - u, mix(p, q, 0.77) + u, uWidths.y, 1.6, drawn);
  drawn = bar(mix(p, q, 0.965) - u, mix(p, q, 0.965) + u, uWidths.y, 1.6, drawn);
  if (uWidths.z > 0.0) drawn = bar(uCross.xy, uCross.zw, uWidths.z, 1.0, drawn);
  float alpha = drawn.a * uAlpha;
  finalColor = vec4(drawn.rgb * alpha, alpha);
}
`;
