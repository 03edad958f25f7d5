// She does not light it. Ending: The Last Lesson.
// Close on her as far as `put_away`; from `edge` on close on him. From there her name stands nowhere on
// screen, not as a speaker either, until he says it: her words are woven into the narration.

=== put_away ===
# scene: Put Away
# show: rey hilt >> at left cut # show: kylo level >> at right cut # camera: close >> cut # sound: cloth >> volume 0.4 pan -0.3
Her thumb came off the switch.

Kylo: Light it.

# camera: kylo >> over 2s
When she did not, everything went out of his face, until there was only the scar in it.

# camera: rey >> over 3s
She had expected to be frightened, and she was. Under the fright it was very quiet. Something that had been running there all year had been shut off.

Behind her, on the rim, a ship went up, and another. His eyes went to them, and came back.

# class: quiet # camera: close >> over 6s # duck: 0.3 >> over 1s
Rey: I never asked you for it.

Kylo: For what?

Rey: You moved my elbow.

# camera: near >> over 4s
The wind came over the ash. He could have said that he did not remember. She watched him look for that, and let it lie.

Rey: I’ve kept it where you put it. Every night. I know how many nights.

{ seen_stalemate:
    Her left arm had come up into its guard by itself, two inches higher than she had ever been shown. She looked at it, and let it down.
}

// The last of the day goes with the hilt: from here to the guns there is red and nothing else.
# show: rey belt >> fade 0.6s # light: red >> over 4s # camera: close >> over 3s # duck: none >> over 3s # sound: cloth >> volume 0.5 pan -0.3 # sound: tick >> volume 0.4 pan -0.2 delay 0.7s
# id: only-red
She hung the hilt on her belt. The hook clicked.

# show: rey belt >> at throat-left fade 0.9s # show: kylo throat >> at throat-right fade 0.9s # camera: near >> over 2s # sound: steps-ash >> pan 0.4 volume 0.5
He stared at the hook. Then the red blade came in, a hand at a time, until it was pointing at her throat.

Kylo: Only a fool puts her weapon away.

# camera: face >> over 7s
The words went up at the end, by themselves. She would sooner have been roared at.

Kylo: Fight me, Scavenger.

Rey: We don’t fight. You show me where I’m open, and you come back when I’ve shut it. I have been in fights, and they aren’t like that.

# show: kylo still >> at right fade 0.4s # camera: near >> over 1s # sound: steps-ash >> pan 0.5 volume 0.4
He went back one step, though nothing had touched him.

# show: kylo level >> at right fade 0.5s # camera: kylo >> over 2.5s
His lip lifted, and the blade with it. The point would not keep still.

Kylo: And you? You felt me land on the marsh two nights before the others came. You could have had a gun behind every reed. You didn’t tell a soul.

# camera: near >> over 3s
Kylo: You come down into the fire by yourself, and you’re never late.

# camera: rey >> over 4s
She went through that looking for the lie, and came out at the other side without one.

Kylo: So there is a word for it. Say what it is.

# show: kylo still >> at near-right fade 0.6s # sound: steps-ash >> pan 0.3 volume 0.5 # camera: kylo >> over 3s
He came a step closer to hear it. His blade had sunk until it was burning a line in the ash, and he had forgotten that he held it. She had seen that face in ration queues.

# camera: rey >> over 4s # sound: breath >> volume 0.4 pan -0.3 delay 0.6s
She had it ready. It had been ready since the snow, and it was no lie. She had only to put it into his hand, and he would never let go of it.

# camera: wide >> over 5s # sound: coals >> volume 0.4 delay 0.5s
Past his shoulder the pit was burning, as far as there was any pit. Somebody had lived here. He had come to see to her left side.

# camera: near >> over 4s
She had been an hour on that bridge, learning what to do with her wrist, and had thought of nothing else the whole hour. She practised it the same night, two walls away from the three who were left.

Say it, and the other six had been the price of something, and so had the grass. Say it, and he would go and burn a thirteenth to hear it again.

# pause: 500ms
She closed her mouth. She shut the door as well, and leaned on it.

-> edge

=== edge ===
# scene: The Edge
# show: rey belt >> at left fade 0.6s # show: kylo still >> at right fade 0.6s # camera: kylo >> over 5s
Kylo saw her eyes leave him. They went out across the pit, to no one, and her whole left side hung open.

He had the correction on his tongue, and bit it back.

{ seen_stalemate:
    His shoulder ached where nothing had touched it.
}

# camera: near >> over 6s
She had never once gone slack in front of him, not on her knees, not bleeding. Something hurt. He looked down, and it was his own hand, on the hilt.

Then the door in her opened, and everything in him stood up.

He could hear it coming. There had always been time for that, with her, the foot on the stair, and the next, before the voice. He had listened for this one since a night in the snow.

# class: quiet # camera: kylo >> over 6s # duck: 0.5 >> over 1.5s
It was a mistake, she said; all of it, from the snow on. He heard it twice, the second time aloud.

# pause: 700ms
The saber went on growling in his hand.

# class: quiet
“I won’t come again,” she said.

// The name. The music goes, then the room: what is left is one blade and what it burns.
# show: rey belt >> at throat-left fade 0.5s # show: kylo throat >> at throat-right fade 0.5s # camera: close >> over 4s # music: false >> fade 2s # duck: none # ambience: false >> fade 5s # sound: coals >> volume 0.22 pan -0.2 delay 1.2s
# content: injury
# summary: He brought the blade in until she had the heat of its edge at her neck, and he had it at his own.
He brought the blade in until the heat of its edge reached her neck. The skin tightened, and began to burn; and on his own neck, in the same place, it burned.

# content: end
# pause: 500ms
Kylo: Hold still.

-> the_name

=== the_name ===
# scene: The Name
# pause: 800ms
She held still. <wait 0.8s>So did he.

# camera: wide >> over 6s # sound: engines-far >> pan -0.6
A long way off, behind her, there were engines.

// The one bright picture of this road.
# background: dune >> dissolve 1.4s # hide: rey >> cut # hide: kylo >> cut # light: day >> over 0.3s # weather: none # camera: wide
He had found it in her mind once: a girl on a dune with her hair in three knots, so that her people would know her, looking up at every engine in case it was for her.

// Where she looks, the sky opens a little: her head stands against it.
# background: wreck >> cut # show: rey name >> at sky-left cut # show: kylo throat >> at sky-tip cut # blade: kylo on # weather: embers # camera: eyes # light: name >> over 2.5s # sound: engines-near >> volume 0.6 pan -0.5 delay 0.8s
# id: the-name
She turned her head away from the blade and looked up.

// What the guns see: one light, and it is red.
# background: above >> cut # hide: rey >> cut # show: kylo above >> at centre cut # camera: push >> over 12s
The engines were his own, and he had not sent for them. He knew the height, and the spacing, and what they were built to do on such a line. It all came out of his mouth as a single word.

// The engines stop short: for as long as the word stands there is nothing else in the world.
# background: wreck >> cut # show: rey sky >> at throat-left cut # show: kylo throat >> at throat-right cut
# layout: centre # class: quiet # camera: name >> over 2s # stop_sound # pause: 700ms
Kylo: Rey!

# layout: box # show: rey belt >> fade 0.4s # light: red >> over 2s # sound: engines-near >> pan -0.4 delay 0.6s
He had meant it to say <i>run</i>.

{ seen_lesson:
    His mouth knew the shape of it, as if it had been there before.
}

# camera: face >> over 4s # sound: breath >> volume 0.4 pan -0.2
She took her eyes from the sky, and turned them on him, and waited to hear the rest.

-> straight_lines

=== straight_lines ===
# scene: Straight Lines
# background: sky >> cut # hide: all >> cut # show: fighters over >> at overhead # camera: sky # sound: fighter-pass
He saw them past her shoulder, coming in across the slope below the smoke, and the ground getting up under them in two straight rows.

// The strafing: the lights walk in without a sound, the guns catch up with them, the ground comes last.
# background: field >> cut # camera: wide # hide: fighters >> cut # show: rey belt >> at throat-left # show: kylo throat >> at throat-right # blade: kylo on
# strafe: left >> over 3.4s # sound: strafe >> delay 0.9s # sound: explosion >> volume 0.8 delay 2.6s # shake: hard >> over 3s # pause: 1s
# id: the-strafing
There was the length of a blade between the two of them. He had measured it himself.

// His blade's own sound is kept back: it goes out where it falls.
# flash: white >> over 0.5s # hide: rey >> cut # show: kylo raised >> at centre cut # blade: kylo off >> over 0.15s # light: smoke >> over 2s # weather: smoke >> over 2s # camera: near >> over 6s
# shake: hard >> over 1.2s # sound: retract-red >> volume 0 # sound: saber-fall >> pan 0.2 delay 0.3s # sound: explosion >> delay 0.2s # sound: strafe >> volume 0.6 delay 0.8s
He let the saber go and threw up both hands, and the sky broke on them and ran down on either side.

# sound: ringing # camera: wide >> over 6s
It took all he had. It was as heavy as a roof, and he had it, and held it, and kept it off, with his eyes shut, until the weight stopped.

# hide: all >> fade 1s # light: dark >> over 1.5s # pause: 900ms
Then it was dark, and he could hear the pieces coming down, and the engines going away, with no blade lit for them to come back to.

Over twelve worlds he had told those guns to wait for him.

-> not_a_mark

=== not_a_mark ===
# scene: Not a Mark
# background: trench >> dissolve 3s # light: smoke >> over 3s # camera: wide # weather: smoke # show: kylo raised >> at centre # ambience: embers >> fade 6s # sound: ringing >> volume 0.7
# id: not-a-mark
The smoke thinned. He was kneeling with his arms up. There was a ring of ash about him as wide as his cloak, with the prints of his boots still in it.

# camera: ground >> over 6s # weather: ash >> over 4s
Before it and behind it ran a straight row of glass, with the light still in it.

# show: kylo knees >> fade 1.2s # sound: cloth >> volume 0.6
He lowered his hands.

# pause: 500ms
# camera: push >> over 9s
She was across the glass from him, on her knees in the ash, as they always finished. Her face was whole. It was turned to him, where he had called it.

He looked at the rest of her, once, and looked back at her face.

# hide: kylo >> fade 1.6s # light: held >> over 4s # show: pair hold >> at centre fade 2s # camera: near >> over 5s # music: elegy >> fade 5s # sound: cloth >> volume 0.7
# id: in-his-arms
He felt the fall begin in her before there was anything to see, like a rope let go at the far end. He went out of the ring on his hands and knees, over the glass, and had her head before it reached the ground.

The glass had burned through the palms of his gloves on the way. He could feel her hair.

-> carried

=== carried ===
# scene: As Much as He Could Carry
# content: injury
# summary: He drew the pain out of her and into himself until he could hold no more of it, and there was more.
# summary: When he told her to breathe, she breathed.
# summary: By the time her hand took hold of his coat she had no voice left, and what she wanted to say to him came the other way.
He tasted iron.

# camera: push >> over 24s # light: last >> over 24s
It was in her mouth, and then it was in his. He took hold of the pain at the other end of it and drew, hand over hand, up out of her and into himself.

It came. It was her side, her hips, the long bones. He took as much as he could carry and found that the rest came after it, and that he did not know how to let go. The lines went out of her forehead.

# duck: 0.35 >> over 2s
Her blood came over the ground as far as his knee and stopped. <wait 0.6s>He moved the knee, so that it could go on.

// The camera breathes as she does: in, and out.
# camera: close >> over 14s
Her eyes were open. Her chest was still.

Kylo: Breathe.

# sound: breath >> volume 0.5 delay 0.6s
She breathed. He felt what it cost her, all the way down, and he felt her do it right.

# camera: push >> over 14s
Kylo: Again.

# sound: breath >> volume 0.45 delay 0.6s
She did it again. She had always been able to do what he showed her.

Kylo: Good. Again.

# camera: near >> over 12s # sound: breath >> volume 0.4 delay 0.6s
He had taught her just enough to make it slow.

// The heart. The strings leave first, then the embers; her pulse is the last sound but one.
# show: pair coat >> at coat cut # light: grasp # camera: coat >> dissolve 1.2s # music: false >> fade 6s # sound: cloth >> volume 0.5 # sound: breath >> volume 0.5 delay 1.4s
Her hand found the front of his coat and took hold. Her lips came together and parted. There was no voice behind them any more, and so it came the other way.

-> the_plea

=== the_plea ===
# scene: The Plea
# content: killing
# summary: Please, she asked him, and he told her that they were coming back for her, and to breathe.
# summary: She asked once more, and called him Ben. He said no.
# summary: Then the saber came to his hand, and he did as she asked. He had never been so quick.
# show: pair hold >> at centre cut # light: last # camera: plea >> dissolve 1s # layout: centre # class: quiet # pause: 1.1s # sound: heartbeat >> volume 0.5
Please.

# layout: box # sound: heartbeat >> volume 0.5 # sound: heartbeat >> volume 0.5 delay 2.1s
Kylo: Again. Breathe.

# sound: breath >> volume 0.35 delay 0.5s # sound: heartbeat >> volume 0.5 delay 1.8s
She breathed.

# camera: plea-near >> over 12s # layout: centre # class: quiet # sound: heartbeat >> volume 0.5
Please.

# layout: box # sound: heartbeat >> volume 0.5
Kylo: They’re coming back for you. They’ll have seen the smoke.

# sound: heartbeat >> volume 0.5 # sound: breath >> volume 0.3 delay 0.8s
The lines were back in her forehead. He drew, and there was nowhere left in him to put it.

# camera: push >> over 12s # sound: heartbeat >> volume 0.5 # sound: heartbeat >> volume 0.5 delay 2.2s
He shook his head. He went on shaking it.

# sound: heartbeat >> volume 0.55
Kylo: Once more.

# sound: breath >> volume 0.25 delay 0.6s # sound: heartbeat >> volume 0.55 delay 1.8s
She did it once more.

# camera: faces >> dissolve 1.2s # layout: centre # class: quiet # pause: 1s # sound: heartbeat >> volume 0.6
Ben. Please.

# layout: box # sound: heartbeat >> volume 0.6
Kylo: No.

# camera: near >> cut # ambience: false >> fade 1.5s # stop_sound # sound: heartbeat-slow >> volume 0.9
Then her heels began to drum on the ground, and she was still asking.

# camera: push >> over 6s # stop_sound # light: heart >> over 0.1s # flash: red >> over 0.4s # call: pair >> over 0.12s # blade: pair on >> over 0.1s # sound: ignite-red >> delay 0.12s
The saber came to his hand across the ash. It lit, and went in between one beat of her heart and the next, <wait 0.9s>and the next did not come.

# blade: pair off >> over 0.4s # light: out >> over 0.7s # sound: retract-red >> volume 0.5
The side vents had not had time to catch.

-> teacher

=== teacher ===
# scene: Peace
# content: end
# show: pair still >> fade 3s # light: last >> over 5s # camera: near >> over 8s # pause: 1.6s
He did not move, and she did not.

Her eyes had closed. Her mouth was still; he had only ever seen it getting ready to answer.

# camera: plea >> over 9s # music: silence >> fade 5s # duck: none
One thought was still on its way. It came up the stair as hers had always come, with no hurry in it, and stopped in front of him.

# music: false >> fade 1.2s # layout: centre # class: quiet # pause: 1.4s
Teacher.

-> the_width

// What he covered, and what he did not: he measures it, with his hands.

=== the_width ===
# scene: The Width
# layout: box # background: trench >> cut # light: ember >> over 3s # camera: wide # weather: ash # pause: 800ms
After a time he laid her down, and her left arm turned over. The burn at the elbow was older than the rest, by about as long as they had talked.

# hide: pair >> fade 1s # show: kylo raised >> at centre fade 1.4s # pause: 700ms
He put up his hands.

There was nothing in the sky. He held it up all the same, as he had held it, and opened his eyes to see how far it went.

It went to the edge of the ring.

# camera: near >> over 8s # sound: cloth >> volume 0.4
He opened his arms. It went out over the glass, over her boots and her hair, and past her, and a long way past her. It was no heavier.

# pause: 700ms
He held it there until his arms gave out.

-> last_ember

=== last_ember ===
# scene: The Last Ember
# background: ashes >> dissolve 4s # heat: off # show: kylo kneel >> at centre fade 1s # camera: wide # light: ember # ambience: embers >> fade 4s
His hands came down over his face.

# light: grey >> over 9s # last_ember: left >> over 10s # ambience: false >> fade 9s # sound: scream >> delay 0.5s # camera: near >> over 12s
# id: the-last-ember
What came out of him went into the leather. For as long as it lasted the embers went out, one after another up the slope, to the last.

# hide: kylo >> cut # show: pair knot >> at knot cut # light: knot # camera: knot >> dissolve 2.4s # weather: none >> over 4s # music: silence >> fade 4s # sound: cloth >> volume 0.4 delay 1.2s # pause: 800ms
He took off the gloves. By touch he found that one of the three knots in her hair had come down. He tied it again, badly, and waited to be told so.

# show: pair still >> at far cut # light: grey # camera: wide >> dissolve 2.4s
He had always known which world she would be on.

# light: last >> over 6s # hide: all >> fade 6s # pause: 1s
He let his mind go out to look. It went to the moon, and the hangar, the marsh, the bridge, all eleven of them, and came to this one, and could not stay in it, and began again at the first.

{ seen_stalemate:
    On one he had held up a light, and she had run. He stayed there for some time.
}

# layout: box # light: out >> over 8s # background: false >> fade 6s # music: false >> fade 6s # pause: 1s # ending: lesson
World by world he went over every stroke he had given her, looking for the mistake.

-> END
