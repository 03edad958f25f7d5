// Your story. A paragraph is a line on the screen; what stands behind # is for the stage.
// "npm run dev" shows each change as soon as it is saved.

# background: landing
The last ferry goes at dusk, and tonight the fog is here before it.

There is a lamp at the end of the landing, and a bell beneath it. Beyond that there is only the sound of water.

Ferryman: Is somebody there?

He is close. You hear his oars, and then you do not.

* [Ring the bell]
  -> ring
* [Keep still]
  -> wait

=== ring ===
# sound: bell
The bell is louder than you thought, and the fog gives it back twice.

A bow comes out of the white, and a hand after it.

Ferryman: I have been rowing in circles.

You step in. Behind you the lamp grows small, and then it is gone.
-> END

=== wait ===
You count the strokes. Each is a little fainter than the one before.

When there are no more to count, you sit down on the boards. It is nine hours until light, and then there will be another boat.
-> END
