import { noiseHead, paintHead } from './common.ts';

/**
 * A backdrop layer under the scene's light. Coals - opaque, red without blue - keep their own light and
 * breathe while the sky over them goes.
 */
export const layerPaint = /* glsl */ `${paintHead}${noiseHead}
uniform sampler2D uPicture;
uniform sampler2D uSunless;
uniform float uSun;
uniform vec3 uSky;
uniform float uEmber;
uniform float uCoals;
uniform float uSeconds;
void main() {
  vec4 stored = texture(uPicture, vUv);
  vec3 light = toLinear(stored.rgb);
  if (uSun < 0.999) light = mix(toLinear(texture(uSunless, vUv).rgb), light, uSun);
  vec3 lit = light * uSky;
  if (uCoals > 0.0) {
    float fire = clamp((light.r - 2.2 * light.b) * 9.0 - 0.12, 0.0, 1.0) * smoothstep(0.85, 0.95, stored.a);
    float breath = 1.0 + 0.34 * cloud(vAt * 0.0011 + vec2(uSeconds * 0.013, -uSeconds * 0.021))
      + 0.16 * wisp(vAt * 0.004 + vec2(-uSeconds * 0.05, uSeconds * 0.031));
    lit = mix(lit, light * uEmber * max(0.0, breath), fire * uCoals);
  }
  finalColor = vec4(lit * stored.a, stored.a);
}
`;
