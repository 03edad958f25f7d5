import { paintHead } from '@kit/full';

/** A passing thing: its own colours, dimmed by the haze. */
export const spritePaint = /* glsl */ `${paintHead}
uniform sampler2D uPicture;
uniform vec3 uLight;
uniform float uAlpha;
void main() {
  vec4 stored = texture(uPicture, vUv);
  float alpha = stored.a * uAlpha;
  finalColor = vec4(toLinear(stored.rgb) * uLight * alpha, alpha);
}
`;
