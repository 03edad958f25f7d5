import { paintHead } from '@kit/full';

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
