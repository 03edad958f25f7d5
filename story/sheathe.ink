// She does not light it. Ending: The Last Lesson.
// Close on her as far as `put_away`; from `edge` on close on him. From there her name stands nowhere on
// screen, not as a speaker either, until he says it: her words are woven into the narration.

=== put_away ===
# scene: Put Away
Her thumb came off it.

Kylo: Light it.

# camera: kylo >> over 2s
She did not. He had taken a lightsaber across the face with better grace.

# camera: rey >> over 3s
She knew now. It was possible that she had known since the snow.

A battle was a thing that somebody was meant to lose. The two of them had never fought one, and she was tired of pretending.

# class: quiet
Rey: None of this was my idea.

It had the makings of a joke. She left it unfinished.

# show: rey belt >> fade 0.6s # light: red >> over 4s # sound: tick >> volume 0.4 pan -0.2 # music: choice >> fade 10s # camera: close >> over 3s
She hung the hilt on her belt. The hook clicked.

// TODO-POSE kylo throat
He stared at the hook. Then the red blade came in, a hand at a time, until it was pointing at her throat.

Kylo: Only a fool puts her weapon away.

He had built it as a threat. It came out as begging, and that frightened her more than the blade did.

Kylo: Fight.

Rey: That was never what we did.

// TODO-POSE kylo back-step
# hide: kylo >> fade 0.3s # camera: rey >> over 1s
He went back one step. Nothing had touched him.

# show: kylo level >> at right fade 0.4s # blade: kylo on # camera: near >> over 1s
Disgust came next, and the blade with it, up again. The point would not keep still.

Kylo: Call it whatever you want. You come.

Kylo: Every time, Scavenger, you come. If there were nothing in it for you, you would have sold them my position and let them shoot me down.

She looked for the lie in that, and there wasn’t one.

It may have been a smirk, what his mouth did. She would have liked to run the scar down to meet it.

-> edge

=== edge ===
# scene: The Edge
# camera: rey >> over 4s
He watched her eyes leave him. They went out across the pit, to nothing, and her whole left side stood open. He all but told her to close it.

Rage followed. World by world he had put an edge on her, and she stood in front of him and let it go dull.

He could feel what she was about to say. A stroke would have prevented it. He held the blade where it was and let her come to it.

# class: quiet
“I made a mistake.” He heard it twice, the second time aloud.

# pause: 700ms
He stopped breathing.

# class: quiet
“All of this was. I’m done with it.”

// TODO-POSE kylo throat
# camera: close >> over 1.5s # music: false >> fade 2s
He brought the blade in until the heat of the edge reached her neck. The skin tightened and burned, and he could smell it.

Kylo: Then the mistake was you, Scavenger. I will correct it.

# pause: 500ms
Kylo: Now.

-> the_name

=== the_name ===
# scene: The Name
# pause: 800ms
She waited. So did he.

# sound: fighter-pass >> volume 0.12 pan -0.7
Engines screamed a long way off, and then not so long.

He had found it in her mind once: a girl on a dune with her hair in three knots, so that they would know her, looking up at every engine in case it was for her.

// TODO-POSE kylo throat
# show: rey up >> fade 0.6s # sound: fighter-pass >> volume 0.3 pan -0.4
The burn did not stop her. She turned her head along the blade and looked up for them.

# layout: centre # class: quiet # camera: push >> over 2s # pause: 500ms
Kylo: Rey!

# layout: box # show: rey belt >> fade 0.3s # camera: close
He had raged at her on twelve worlds, and it had never turned her head. Her name did. He had not used it before.

Her mouth opened. She was trying to read his face.

-> straight_lines

=== straight_lines ===
# scene: Straight Lines
# background: sky >> cut # hide: all >> fade 0s # camera: sky # sound: fighter-pass
There was no time. They had both misjudged the distance.

# background: field >> cut # camera: wide # strafe: right >> over 1.5s # sound: strafe # flash: white >> over 0.3s # shake: hard >> over 1.5s # sound: explosion >> delay 0.5s
She had got as far as the horror when the guns came, stitching the ground in straight lines.

# show: kylo raised >> at centre fade 0.1s # blade: kylo off # light: smoke >> over 2s # weather: smoke >> over 2s # sound: explosion >> volume 0.8
He dropped the lightsaber, flung up his arms and held the sky off himself. It took both hands.

# hide: all >> fade 1s # ambience: false >> fade 1s
Whoever gave that order had not cared whether he lived. They had wanted one thing down here.

# light: dark >> over 2s # pause: 700ms
They got it.

-> not_a_mark

=== not_a_mark ===
# scene: Not a Mark
# background: trench >> dissolve 3s # light: smoke >> over 3s # camera: wide # weather: smoke # show: kylo raised >> at centre fade 2s # blade: kylo off # ambience: embers >> fade 6s
The smoke thinned. He was down on a knee with his arms raised, and there was not a mark on him.

// TODO-POSE kylo knees
# hide: kylo >> fade 1.2s
He lowered them.

# camera: ground >> over 5s # weather: ash >> over 3s
He had killed a great many people, and had always made himself look. He had never seen a body so broken.

# pause: 500ms
Her face was whole. It was turned to him. She was still trying to read his.

# show: pair hold >> at centre fade 2s # camera: near >> over 4s # music: elegy >> fade 5s
He felt her begin to fall before she fell. He went to her on hands and knees, in time to catch her, and held her head up in one glove.

People did not live through this. She was strong, though, and part of the strength was his work. He had taught her just enough to make it slow.

-> carried

=== carried ===
# scene: As Much as He Could Carry
He tasted iron.

# camera: push >> over 20s # light: last >> over 20s
The taste was hers. He was drawing her pain across into himself, as much as he could carry, and when he could carry no more he found that he did not know how to stop.

Nothing else was left to pass between them.

There was a great deal of blood. It was neither good nor bad. It was there.

Her hand fastened on his chest. Her mouth moved, but that throat was done with words, and what he heard was the thought.

# layout: centre # class: quiet # pause: 900ms # sound: heartbeat >> volume 0.5
Please.

# layout: box # sound: heartbeat >> volume 0.5
Again, and with his name. She was asking him to end it, and she went on asking.

Somebody sobbed, and he was surprised at who it was.

# music: false >> fade 1.5s # ambience: false >> fade 1.5s # sound: heartbeat >> volume 0.7
She began to convulse, and there was no more time to think.

# blade: pair on >> over 0.1s # sound: ignite-red # light: red >> over 0.1s
The lightsaber flew to his hand. It lit and went in between two beats of her heart, and the second beat did not come.

# blade: pair off >> over 0.4s # light: dark >> over 0.6s # sound: retract >> volume 0.6
The side vents had not had time to catch.

-> teacher

=== teacher ===
# scene: Peace
# show: pair still >> fade 3s # light: last >> over 4s # camera: near >> over 6s # pause: 1.5s
Nothing moved.

Her eyes had closed. There was peace on her mouth. He had never seen it without an answer ready.

One more thought reached him, late, and settled in to stay, as ghosts do.

It was thanks, and with it was the name that she had refused him on every world.

# layout: centre # class: quiet # pause: 1.2s
Teacher.

-> last_ember

=== last_ember ===
# scene: The Last Ember
# layout: box # background: ashes >> dissolve 4s # hide: pair >> fade 2s # show: kylo kneel >> at centre fade 3s # blade: kylo off # camera: wide # weather: ash # ambience: embers >> fade 4s
He let the lightsaber fall. His hands went to his face, and the nails went in through the leather.

# light: grey >> over 8s # ambience: false >> fade 8s
He screamed into his gloves until the voice was gone, and went on without it until the last ember on the field was out.

# hide: kylo >> fade 3s # weather: none >> over 4s # pause: 800ms
He took off the gloves. By touch he found that one of the three knots in her hair had come down. He tied it again, badly, and waited to be told so.

# pause: 1s
The burnt land shifted and sighed.

# light: dark >> over 6s
He let his mind go down into the dust that had her. It went bare and off its hinges, and nothing was there to meet it.

World by world he went over every stroke he had given her, looking for the mistake.

# layout: centre # pause: 1s
He had made her hard to kill.

# pause: 1s # ending: lesson
She had made him someone she could ask.

-> END
