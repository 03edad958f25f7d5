import { drawnBack } from '../../arrange/hung.ts';
import { paintHead } from './common.ts';

/**
 * A picture that hangs before the stage, as it is stored: the stage behind it draws back, a shadow lies round it, a ground
 * under what can be seen through it, a thin line at its edge.
 * uInner: the picture's rectangle. uLine: width of the line, reach of the shadow.
 */
export const hungPaint = /* glsl */ `${paintHead}
uniform sampler2D uPicture;
uniform vec4 uInner;
uniform vec2 uLine;
uniform vec3 uGround;
uniform vec3 uEdge;
uniform float uAlpha;
void main() {
  vec2 at = vAt - uInner.xy;
  vec2 beyond = max(max(-at, at - uInner.zw), 0.0);
  float away = length(beyond);
  if (away > 0.0) {
    float shadow = 0.5 * pow(max(0.0, 1.0 - away / uLine.y), 2.0);
    float back = ${drawnBack.toFixed(2)} * (1.0 - shadow);
    finalColor = vec4(uGround * back, back + shadow) * uAlpha;
    return;
  }
  vec4 stored = texture(uPicture, at / uInner.zw);
  float ground = 0.6 * (1.0 - stored.a);
  vec3 colour = stored.rgb * stored.a + uGround * ground;
  float alpha = stored.a + ground;
  vec2 edge = min(at, uInner.zw - at);
  float line = 0.2 * (1.0 - smoothstep(uLine.x - 0.5, uLine.x + 0.5, min(edge.x, edge.y)));
  finalColor = mix(vec4(colour, alpha), vec4(uEdge, 1.0), line) * uAlpha;
}
`;
