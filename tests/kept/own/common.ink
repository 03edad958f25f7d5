// The way to the choice. Close on her.

=== pit ===
# scene: The Pit
# background: field >> fade 3s # camera: wide # light: dusk # weather: embers # heat: 0.4
# show: rey belt >> at far-left
# music: field >> fade 4s # ambience: embers >> fade 3s
Rey: Small galaxy. If this is a bad time, I can come back.

She said it to the smoke. He was in there somewhere, and in all this time he had not laughed once.

It was not a small galaxy. He had crossed half of it with a fleet, and she had crossed the rest in a freighter that was mostly tape.

# hide: rey >> fade 1.2s # camera: ground >> over 4s # heat: 0.8 >> over 4s # sound: coals >> volume 0.4 delay 1.5s
At dawn this had been grass, hip-high to the horizon, a green she used to think people made up.

The First Order’s opening salvo lasted eleven seconds. It left a black pit, and nobody to call it an attack.

# camera: wide >> over 5s # heat: 0.4 >> over 5s
Now smoke stood in the pit and dusk was coming down on the smoke. In the stubble the embers were alive. They brightened whenever the wind leaned on them.

# show: rey run >> at far-right fade 0.8s # sound: steps-ash >> pan 0.3 volume 0.7
Everyone else in the camp had run for the ships. Rey had run the other way, and a gunner shouted after her that the ships were behind her.

She knew where the ships were.

-> waiting

=== waiting ===
# scene: Waiting
# show: rey belt >> at far-left fade 1s # camera: push >> over 12s
She knew where he was, too, well before there was anything to see.

He brought the same weight to every battle, unasked, and it lay behind her eyes and smouldered.

Tonight she could barely tell it from the ground, which was burning through the soles of her boots.

# sound: steps-ash >> volume 0.5 pan -0.3
She slowed to a walk.

# hide: rey >> fade 1.5s # weather: smoke >> over 3s
He was black and the smoke was black. Without the blade she might have gone straight into him, and then what would they have said?

# show: kylo wait >> at far fade 2.5s # blade: kylo on >> over 1.5s # camera: across >> over 9s
The blade drew him for her, red and ragged, a piece at a time: a glove, the hem of a cloak, a cheek with a scar down it. The scar was hers.

# weather: ash >> over 4s
# id: waiting
Kylo Ren did not move. He had stood there long enough for ash to settle on his shoulders.

# weather: embers >> over 4s
He had been waiting. Rey had not run all this way to let him down.

-> ignition

=== ignition ===
# scene: The Old Blade
# show: rey hilt >> at left fade 0.8s # camera: wide >> over 2s # sound: cloth >> pan -0.3 volume 0.6
She unhooked the old lightsaber. Luke had thrown it off a cliff; later it was torn in two and strapped together, and she had it still.

# show: rey guard >> fade 0.3s # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.3
She lit it, and blue ran out across the ash as far as his boots.

# camera: push >> over 2.5s
His teeth showed. He had wanted that blade for his own, once, and had never learned to look at it politely.

# show: kylo level >> at right fade 0.7s # camera: wide >> over 1.2s # sound: steps-ash >> pan 0.4 volume 0.8
# id: both-blades
At last the wraith moved.

-> twelve

=== twelve ===
# scene: Twelve
# show: rey guard >> at near-left fade 0.25s # show: kylo strike >> at near-right fade 0.25s # camera: near >> over 0.6s
# music: duel >> fade 2s # clash # sound: clash-1 # shake: soft >> over 0.3s
This made twelve, or more. Twelve was where she had stopped counting.

# background: snow >> dissolve 1.4s # hide: all >> cut # camera: wide >> cut # weather: ash # sound: clash-2 >> volume 0.3 delay 0.5s
On a moon deep in snow, at night, he had laid her leg open. In a flooded hangar it was the ribs.

# background: hangar >> dissolve 1.4s # camera: push >> over 10s # weather: none # sound: clash-1 >> volume 0.3 delay 0.5s
He never failed to know which world she would be on. She never failed to walk to the worst of it and find him.

# background: field >> dissolve 1.2s # weather: embers # camera: wide # show: rey guard >> at left # blade: rey on # show: kylo level >> at right # blade: kylo on
# clash # sound: clash-2
Stroke for stroke, scar for scar, they were even, and they finished on their knees with nothing left in their arms, each waiting for the other to fold.

Nobody won. One of them would run, and before the ship was clear of the air both were hungry again for the end of it.

{ seen_lesson:
    There was one more that she could not place. All it had left her was a small burn on the side of the neck, and she felt it now.
}

# show: rey attack >> at left fade 0.3s # show: kylo parry >> at right fade 0.3s # camera: near >> over 3s
Somewhere along the way it had started to be a game. Her jokes proved it. So did his temper: nobody gets that annoyed with a stranger.

# show: rey guard >> at near-left fade 0.2s # show: kylo strike >> at near-right fade 0.2s # clash # sound: clash-1 # shake: soft >> over 0.3s
She caught a cut that would have gone in at the collar and out at the hip, and was glad of it.

# duck: 0.35 >> over 1.2s
It was meant to kill. They were all meant to kill. That was the safe thing to believe, and she needed it.

# show: rey guard >> at left fade 0.5s # show: kylo still >> at right fade 0.5s # camera: rey >> over 4s
He was not teaching her. She had never given him leave.

Her form was no better than a year ago. If it was, that was the food.

# background: cot >> dissolve 1.2s # hide: all >> cut # show: rey cot >> at centre # light: cot # weather: none # camera: bed >> cut # duck: 0.6 >> over 0.6s
# class: thought
Block the leg next time.

# class: thought
Cover the ribs.

Those came to her afterwards, on the medical cot, in a voice that was nearly her own. She pushed them out.

{ seen_stalemate:
    The last time, she had not pushed very hard.
}

# background: field >> dissolve 0.5s # light: dusk # weather: embers # camera: rey >> cut # show: rey guard >> at left # blade: rey on # show: kylo still >> at right # blade: kylo on
# class: thought
He is not my teacher.

-> thrown

=== thrown ===
# scene: Coals
# camera: kylo >> over 0.6s # duck: none >> over 0.3s
He felt her mind leave the field. She felt him feel it, too late, and his left hand opened.

# shove: kylo # sound: shove # shake: hard >> over 0.6s
# blade: rey off >> over 0.1s # hide: rey >> fade 0.15s # camera: wide >> over 0.4s # sound: retract >> pan -0.5 delay 0.2s # sound: hilt-drop >> pan -0.5 delay 0.7s
The Force took her in the chest and threw her.

# show: rey down >> at coals cut # show: kylo still >> at right cut # blade: kylo on # camera: coals >> cut # heat: on # music: field >> fade 3s
# shake: soft >> over 0.4s # sound: fall >> pan -0.2 # sound: coals >> pan -0.2 delay 0.6s
# id: among-coals
She came down among coals, left elbow first. The sleeve caught, and then what was in the sleeve.

# background: wreck >> cut # heat: 0.5 # show: rey reach >> at near-left # show: kylo over >> at near-right # blade: kylo on # camera: wide # sound: cloth >> pan -0.3 # sound: steps-ash >> pan 0.4 volume 0.8
She was on her feet before it hurt. He was falling on her already with the last stroke, and she put up her guard to meet it, and there was nothing in her hands.

# background: field >> cut # hide: all >> cut # show: saber ash >> at ash # camera: ash # sound: coals >> volume 0.3
The lightsaber lay in the ash, six paces off, unlit.

-> pick_it_up

=== pick_it_up ===
# scene: Pick It Up
# background: wreck >> cut # hide: saber >> cut # show: rey reach >> at eyes-left # show: kylo level >> at eyes-right # blade: kylo on >> over 0.1s # camera: close >> cut # music: false >> fade 1s # pause: 600ms
The red blade stopped.

# camera: face >> over 6s
It stood level in front of her eyes, so close that its sparks stung her cheek.

Kylo: Pick it up.

# camera: kylo >> over 1.5s
His voice shook. They both heard it. The second time, he roared.

# class: shout # shake: soft >> over 0.4s
Kylo: Pick it up, Scavenger!

# camera: face >> over 4s # sound: coals >> volume 0.3 pan -0.3
She stared at him. <wait 0.5s>A second went by. <wait 0.7s>Her sleeve was smoking. <wait 0.9s>Another second went by.

# show: rey hilt >> fade 0.5s # call: rey >> over 0.8s
# camera: near >> over 1s # sound: hilt-catch >> pan -0.4 delay 0.7s
She put out a hand. The hilt skidded through the ash and struck her palm.

# show: rey hilt >> at left fade 0.6s # show: kylo level >> at right fade 0.6s
He had watched it come. He could have had her head in any one of those seconds, and he ought to have taken it.

By an honest count she had died twice tonight.

-> choice

=== choice ===
# scene: The Choice # checkpoint: the choice
// Light goes first, then the music; wind over coals is what is left, and the hum of one blade.
# light: choice >> over 3s # music: choice >> fade 4s # ambience: embers >> fade 2s # camera: close >> over 6s # sound: coals >> volume 0.6 delay 1.2s # pause: 900ms
Wind went over the coals. They brightened, and sank.

# sound: breath >> volume 0.5 pan -0.3 delay 1.5s
The hilt was dark in her hand. His blade was the only light there was, and it lay on both their faces.

# id: the-choice
Her thumb was on the switch. The hook was at her hip.

+ [Light it. # consider: blade: rey low]
    -> blue
+ [Put it away. # consider: light: red]
    -> put_away
