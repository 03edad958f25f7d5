import { noiseHead, paintHead } from './common.ts';

/**
 * A person: colour = base * sky + R * carried + G * opposite + B * rim, each decoded from its picture.
 * `base` is stored at double brightness. Light that is carried or opposite takes half of the cloth's own hue.
 */
export const figurePaint = /* glsl */ `${paintHead}${noiseHead}
uniform sampler2D uBase;
uniform sampler2D uLight;
uniform vec3 uSky;
uniform vec3 uCarried;
uniform vec3 uOpposite;
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
  vec3 colour = under * uSky + (light.r * uCarried + light.g * uOpposite) * hue + rim * uRim;
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
