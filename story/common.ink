// The way to the choice. Close on her.

=== pit ===
# scene: The Pit
# background: field >> fade 3s # camera: wide # light: dusk # weather: embers
# music: field >> fade 4s # ambience: embers >> fade 3s
Rey: Small galaxy. If this is a bad time, I can come back.

She said it to the smoke. He was in there somewhere, and in all this time he had not laughed once.

It was not a small galaxy. He had crossed half of it with a fleet, and she had crossed the rest in a freighter that was mostly tape.

# camera: ground >> over 4s
At dawn this had been grass, hip-high to the horizon, a green she used to think people made up.

The First Order’s opening salvo lasted eleven seconds. It left a black pit, and nobody to call it an attack.

# camera: wide >> over 5s
Now smoke stood in the pit and dusk was coming down on the smoke. In the stubble the embers were alive. They brightened whenever the wind leaned on them.

Everyone else in the camp had run for the ships. Rey had run the other way, and a gunner shouted after her that the ships were behind her.

She knew where the ships were.

-> waiting

=== waiting ===
# scene: Waiting
# camera: push >> over 12s
She knew where he was, too, well before there was anything to see.

He brought the same weight to every battle, unasked, and it lay behind her eyes and smouldered.

Tonight she could barely tell it from the ground, which was burning through the soles of her boots.

She slowed to a walk.

He was black and the smoke was black. Without the blade she might have gone straight into him, and then what would they have said?

# show: kylo wait >> at far fade 2.5s # blade: kylo on >> over 1.5s
The blade drew him for her, red and ragged, a piece at a time: a glove, the hem of a cloak, a cheek with a scar down it. The scar was hers.

Kylo Ren did not move. He had stood there long enough for ash to settle on his shoulders.

He had been waiting. Rey had not run all this way to let him down.

-> ignition

=== ignition ===
# scene: The Old Blade
# show: rey hilt >> at left fade 0.8s # camera: wide >> over 2s
She unhooked the old lightsaber. Luke had thrown it off a cliff; later it was torn in two and strapped together, and she had it still.

# show: rey guard >> fade 0.3s # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.3
She lit it, and blue ran out across the ash as far as his boots.

# camera: kylo >> over 2s
His teeth showed. He had wanted that blade for his own, once, and had never learned to look at it politely.

# camera: wide >> over 1.5s
At last the wraith moved.

-> twelve

=== twelve ===
# scene: Twelve
// TODO-POSE kylo strike
# show: kylo level >> at right fade 0.4s # blade: kylo on # music: duel >> fade 2s
# clash # sound: clash-1 # shake: soft >> over 0.3s
This made twelve, or more. Twelve was where she had stopped counting.

// TODO-BACKGROUND snow, then a wet hangar, both in silhouette
On a moon deep in snow, at night, he had laid her leg open. In a flooded hangar it was the ribs.

He never failed to know which world she would be on. She never failed to walk to the worst of it and find him.

# clash # sound: clash-2
Stroke for stroke, scar for scar, they were even, and they finished on their knees with nothing left in their arms, each waiting for the other to fold.

Nobody won. One of them would run, and before the ship was clear of the air both were hungry again for the end of it.

{ seen_lesson:
    There was one more that she could not place. All it had left her was a small burn on the side of the neck, and she felt it now.
}

# camera: near >> over 3s
Somewhere along the way it had started to be a game. Her jokes proved it. So did his temper: nobody gets that annoyed with a stranger.

# clash # sound: clash-1 # shake: soft >> over 0.3s
She caught a cut that would have gone in at the collar and out at the hip, and was glad of it.

It was meant to kill. They were all meant to kill. That was the safe thing to believe, and she needed it.

# camera: rey >> over 4s
He was not teaching her. She had never given him leave.

Her form was no better than a year ago. If it was, that was the food.

# class: thought
Block the leg next time.

# class: thought
Cover the ribs.

Those came to her afterwards, on the medical cot, in a voice that was nearly her own. She pushed them out.

{ seen_stalemate:
    The last time, she had not pushed very hard.
}

# class: thought
He is not my teacher.

-> thrown

=== thrown ===
# scene: Coals
# camera: kylo >> over 0.6s
He felt her mind leave the field. She felt him feel it, too late, and his left hand opened.

// TODO-POSE rey thrown, or none: the ring alone may carry it
# blade: rey off >> over 0.1s # hide: rey >> fade 0.15s # shove: kylo # shake: hard >> over 0.6s # sound: explosion >> volume 0.35 # sound: retract >> pan -0.5 delay 0.2s
The Force took her in the chest and threw her.

# background: wreck >> cut # hide: kylo >> fade 0s # show: rey down >> at left fade 0.2s # camera: ground # music: field >> fade 3s
She came down among coals, left elbow first. The sleeve caught, and then what was in the sleeve.

// TODO-POSE kylo strike, seen from below
# hide: all >> fade 0.2s # camera: close >> over 0.5s
She was on her feet before it hurt. He was falling on her already with the last stroke, and she put up her guard to meet it, and there was nothing in her hands.

# camera: ground >> over 0.8s
The lightsaber lay in the ash, six paces off, unlit.

-> pick_it_up

=== pick_it_up ===
# scene: Pick It Up
// TODO-POSE kylo over, rey empty-handed before him
# show: kylo level >> at right fade 0.1s # blade: kylo on # camera: kylo # music: false >> fade 1s # pause: 600ms
The red blade stopped.

It stood level in front of her eyes, so close that its sparks stung her cheek.

Kylo: Pick it up.

His voice shook. They both heard it. The second time, he roared.

# class: shout # shake: soft >> over 0.4s
Kylo: Pick it up, Scavenger!

She stared at him. A second went by. Her sleeve was smoking. Another second went by.

// TODO-POSE rey reach
# camera: near >> over 1s
She put out a hand. The hilt skidded through the ash and struck her palm.

# show: rey hilt >> at left fade 0.6s
He had watched it come. He could have had her head in any one of those seconds, and he ought to have taken it.

By an honest count she had died twice tonight.

-> choice

=== choice ===
# scene: The Choice # checkpoint: the choice
# music: false >> fade 3s # ambience: embers >> fade 2s # light: choice >> over 3s # camera: close >> over 4s
Wind went over the coals. They brightened, and sank.

The hilt was dark in her hand. His blade was the only light there was, and it lay on both their faces.

Her thumb was on the switch. The hook was at her hip.

+ [Light it. # consider: blade: rey low]
    -> blue
+ [Put it away. # consider: light: red]
    -> put_away
