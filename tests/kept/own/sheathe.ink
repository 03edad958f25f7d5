// She does not light it. Ending: The Last Lesson.
// Close on her as far as `put_away`; from `edge` on close on him. From there her name stands nowhere on
// screen, not as a speaker either, until he says it: her words are woven into the narration.

=== put_away ===
# scene: Put Away
# sound: cloth >> volume 0.4 pan -0.3
Her thumb came off it.

Kylo: Light it.

# camera: kylo >> over 2s
She did not. He had taken a lightsaber across the face with better grace.

# camera: rey >> over 3s
She knew now. It was possible that she had known since the snow.

A battle was a thing that somebody was meant to lose. The two of them had never fought one, and she was tired of pretending.

# class: quiet # duck: 0.3 >> over 1s
Rey: None of this was my idea.

It had the makings of a joke. She left it unfinished.

// The last of the day goes with the hilt: from here to the guns there is red and nothing else.
# show: rey belt >> fade 0.6s # light: red >> over 4s # camera: close >> over 3s # duck: none >> over 3s # sound: cloth >> volume 0.5 pan -0.3 # sound: tick >> volume 0.4 pan -0.2 delay 0.7s
# id: only-red
She hung the hilt on her belt. The hook clicked.

# show: rey belt >> at throat-left fade 0.9s # show: kylo throat >> at throat-right fade 0.9s # camera: near >> over 2s # sound: steps-ash >> pan 0.4 volume 0.5
He stared at the hook. Then the red blade came in, a hand at a time, until it was pointing at her throat.

Kylo: Only a fool puts her weapon away.

# camera: face >> over 7s
He had built it as a threat. It came out as begging, and that frightened her more than the blade did.

Kylo: Fight.

Rey: That was never what we did.

# show: kylo still >> at right fade 0.4s # camera: near >> over 1s # sound: steps-ash >> pan 0.5 volume 0.4
He went back one step. Nothing had touched him.

# show: kylo level >> at right fade 0.5s # camera: kylo >> over 2.5s
Disgust came next, and the blade with it, up again. The point would not keep still.

Kylo: Call it whatever you want. You come.

# camera: near >> over 3s
Kylo: Every time, Scavenger, you come. If there were nothing in it for you, you would have sold them my position and let them shoot me down.

# camera: rey >> over 4s
She looked for the lie in that, and there wasn’t one.

It may have been a smirk, what his mouth did. She would have liked to run the scar down to meet it.

-> edge

=== edge ===
# scene: The Edge
# show: rey belt >> at left fade 0.6s # camera: kylo >> over 5s
He watched her eyes leave him. They went out across the pit, to nothing, and her whole left side stood open. He all but told her to close it.

Rage followed. World by world he had put an edge on her, and she stood in front of him and let it go dull.

# camera: near >> over 6s
He could feel what she was about to say. A stroke would have prevented it. He held the blade where it was and let her come to it.

# class: quiet # duck: 0.5 >> over 1.5s
“I made a mistake.” He heard it twice, the second time aloud.

# pause: 700ms
He stopped breathing.

# class: quiet
“All of this was. I’m done with it.”

// The name. The music goes, then the room: what is left is one blade and what it burns.
# show: rey belt >> at throat-left fade 0.5s # show: kylo throat >> at throat-right fade 0.5s # camera: close >> over 4s # music: false >> fade 2s # duck: none # ambience: false >> fade 5s # sound: coals >> volume 0.22 pan -0.2 delay 1.2s
He brought the blade in until the heat of the edge reached her neck. The skin tightened and burned, and he could smell it.

Kylo: Then the mistake was you, Scavenger. I will correct it.

# pause: 500ms
Kylo: Now.

-> the_name

=== the_name ===
# scene: The Name
# pause: 800ms
She waited. <wait 0.8s>So did he.

# sound: engines-far >> pan -0.6
Engines screamed a long way off, and then not so long.

# camera: near >> over 5s
He had found it in her mind once: a girl on a dune with her hair in three knots, so that they would know her, looking up at every engine in case it was for her.

// Where she looks, the sky opens a little: her head stands against it.
# show: rey sky >> fade 0.9s # light: name >> over 2.5s # sound: engines-near >> volume 0.6 pan -0.5 delay 0.8s
# id: the-name
The burn did not stop her. She turned her head along the blade and looked up for them.

// The engines stop short: for as long as the word stands there is nothing else in the world.
# layout: centre # class: quiet # camera: name >> over 2s # stop_sound # pause: 700ms
Kylo: Rey!

# layout: box # show: rey belt >> fade 0.4s # light: red >> over 2s # sound: engines-near >> pan -0.4 delay 0.6s
He had raged at her on twelve worlds, and it had never turned her head. Her name did. He had not used it before.

# camera: face >> over 4s # sound: breath >> volume 0.4 pan -0.2
Her mouth opened. She was trying to read his face.

-> straight_lines

=== straight_lines ===
# scene: Straight Lines
# background: sky >> cut # hide: all >> cut # show: fighters over >> at overhead # camera: sky # sound: fighter-pass
There was no time. They had both misjudged the distance.

// The strafing: the lights walk in without a sound, the guns catch up with them, the ground comes last.
# background: field >> cut # camera: wide # hide: fighters >> cut # show: rey belt >> at throat-left # show: kylo throat >> at throat-right # blade: kylo on
# strafe: left >> over 3.4s # sound: strafe >> delay 0.9s # sound: explosion >> volume 0.8 delay 2.6s # shake: hard >> over 3s # pause: 1s
# id: the-strafing
She had got as far as the horror when the guns came, stitching the ground in straight lines.

// His blade's own sound is kept back: it goes out where it falls.
# flash: white >> over 0.5s # hide: rey >> cut # show: kylo raised >> at centre cut # blade: kylo off >> over 0.15s # light: smoke >> over 2s # weather: smoke >> over 2s # camera: near >> over 6s
# shake: hard >> over 1.2s # sound: retract-red >> volume 0 # sound: saber-fall >> pan 0.2 delay 0.3s # sound: explosion >> delay 0.2s # sound: strafe >> volume 0.6 delay 0.8s
He dropped the lightsaber, flung up his arms and held the sky off himself. It took both hands.

# sound: ringing # camera: wide >> over 6s
Whoever gave that order had not cared whether he lived. They had wanted one thing down here.

# hide: all >> fade 1s # light: dark >> over 1.5s # pause: 900ms
They got it.

-> not_a_mark

=== not_a_mark ===
# scene: Not a Mark
# background: trench >> dissolve 3s # light: smoke >> over 3s # camera: wide # weather: smoke # show: kylo raised >> at centre # ambience: embers >> fade 6s # sound: ringing >> volume 0.7
# id: not-a-mark
The smoke thinned. He was down on a knee with his arms raised, and there was not a mark on him.

# show: kylo knees >> fade 1.2s # sound: cloth >> volume 0.6
He lowered them.

# camera: ground >> over 6s # weather: ash >> over 4s
He had killed a great many people, and had always made himself look. He had never seen a body so broken.

# pause: 500ms
Her face was whole. It was turned to him. She was still trying to read his.

# hide: kylo >> fade 1.6s # light: held >> over 4s # show: pair hold >> at centre fade 2s # camera: near >> over 5s # music: elegy >> fade 5s # sound: cloth >> volume 0.7
# id: in-his-arms
He felt her begin to fall before she fell. He went to her on hands and knees, in time to catch her, and held her head up in one glove.

People did not live through this. She was strong, though, and part of the strength was his work. He had taught her just enough to make it slow.

-> carried

=== carried ===
# scene: As Much as He Could Carry
He tasted iron.

# camera: push >> over 24s # light: last >> over 24s
The taste was hers. He was drawing her pain across into himself, as much as he could carry, and when he could carry no more he found that he did not know how to stop.

Nothing else was left to pass between them.

# duck: 0.35 >> over 2s
There was a great deal of blood. It was neither good nor bad. <wait 0.6s>It was there.

// The heart. The strings leave first, then the embers; her pulse is the last sound but one.
# music: false >> fade 6s # sound: cloth >> volume 0.5 # sound: breath >> volume 0.5 delay 1.4s
Her hand fastened on his chest. Her mouth moved, but that throat was done with words, and what he heard was the thought.

# layout: centre # class: quiet # pause: 1.1s # sound: heartbeat >> volume 0.5
Please.

# layout: box # sound: heartbeat >> volume 0.5 # sound: heartbeat >> volume 0.5 delay 2.1s # sound: heartbeat >> volume 0.55 delay 4.3s
Again, and with his name. She was asking him to end it, and she went on asking.

# sound: breath >> volume 0.8 delay 0.4s # sound: heartbeat >> volume 0.55 # sound: heartbeat >> volume 0.55 delay 2.4s
Somebody sobbed, and he was surprised at who it was.

# ambience: false >> fade 1.5s # stop_sound # sound: heartbeat-slow >> volume 0.9
She began to convulse, and there was no more time to think.

# stop_sound # light: heart >> over 0.1s # flash: red >> over 0.4s # call: pair >> over 0.12s # blade: pair on >> over 0.1s # sound: ignite-red >> delay 0.12s
The lightsaber flew to his hand. It lit and went in between two beats of her heart, <wait 0.9s>and the second beat did not come.

# blade: pair off >> over 0.4s # light: out >> over 0.7s # sound: retract-red >> volume 0.5
The side vents had not had time to catch.

-> teacher

=== teacher ===
# scene: Peace
# show: pair still >> fade 3s # light: last >> over 5s # camera: near >> over 8s # pause: 1.6s
Nothing moved.

Her eyes had closed. There was peace on her mouth. He had never seen it without an answer ready.

# music: silence >> fade 5s # duck: none
One more thought reached him, late, and settled in to stay, as ghosts do.

# music: false >> fade 3s
It was thanks, and with it was the name that she had refused him on every world.

# layout: centre # class: quiet # pause: 1.4s
Teacher.

-> last_ember

=== last_ember ===
# scene: The Last Ember
# layout: box # background: ashes >> dissolve 4s # heat: off # hide: pair >> cut # show: kylo kneel >> at centre # camera: wide # light: ember # weather: ash # ambience: embers >> fade 4s # sound: hilt-drop >> delay 0.4s
He let the lightsaber fall. His hands went to his face, and the nails went in through the leather.

# light: grey >> over 9s # last_ember: left >> over 10s # ambience: false >> fade 9s # sound: scream >> delay 0.5s # camera: near >> over 12s
# id: the-last-ember
He screamed into his gloves until the voice was gone, and went on without it until the last ember on the field was out.

# hide: kylo >> fade 2.5s # show: pair still >> at far fade 3s # camera: wide >> over 6s # weather: none >> over 4s # music: silence >> fade 4s # sound: cloth >> volume 0.4 delay 1.2s # pause: 800ms
He took off the gloves. By touch he found that one of the three knots in her hair had come down. He tied it again, badly, and waited to be told so.

# hide: all >> fade 4s # pause: 1s
The burnt land shifted and sighed.

# light: out >> over 8s
He let his mind go down into the dust that had her. It went bare and off its hinges, and nothing was there to meet it.

# background: false >> fade 4s # music: false >> fade 6s
World by world he went over every stroke he had given her, looking for the mistake.

# layout: centre # pause: 1s
He had made her hard to kill.

// In the box again: the ending's card comes over the middle.
# layout: box # pause: 1s # ending: lesson
She had made him someone she could ask.

-> END
