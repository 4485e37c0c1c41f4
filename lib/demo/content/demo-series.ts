/** A series about trades that nobody has, with guests who plainly do not exist. All of it is ours. */
export const demoSeries = {
  title: 'Unlikely Trades',
  description:
    'Conversations with people who do not exist about work that nobody does. Every guest hears the same ten questions. **This is a demo**: series, guests, answers and viewers are made up, and there is no video behind the player.',
  host: 'Imogen Quillfeather',
  links: [],
};

export const demoQuestions = [
  { slug: 'first-day', label: 'First day', text: 'What did your first day at this work look like?' },
  { slug: 'tool-to-save', label: 'Tool to save', text: 'Which tool would you carry out of a fire?' },
  { slug: 'best-mistake', label: 'Best mistake', text: 'Which mistake taught you most?' },
  { slug: 'misunderstood', label: 'Misunderstood', text: 'What does everybody get wrong about your trade?' },
  { slug: 'ordinary-day', label: 'Ordinary day', text: 'How does an ordinary day go?' },
  { slug: 'hardest-part', label: 'Hardest part', text: 'What is the hardest part, and how do you get through it?' },
  { slug: 'teacher', label: 'Teacher', text: 'Who taught you, and what do you still hear them say?' },
  { slug: 'who-pays', label: 'Who pays', text: 'Who pays for this?' },
  { slug: 'in-fifty-years', label: 'In fifty years', text: 'What will be left of your trade in fifty years?' },
  { slug: 'how-to-begin', label: 'How to begin', text: 'What should somebody do who wants to begin tomorrow?' },
] as const;

export type DemoQuestionSlug = (typeof demoQuestions)[number]['slug'];

/** How well an answer to it holds viewers, compared with an ordinary one: what simulated viewers go by. */
export const QUESTION_PULL: Record<DemoQuestionSlug, number> = {
  'first-day': 1.05,
  'tool-to-save': 1.25,
  'best-mistake': 1.6,
  misunderstood: 1.15,
  'ordinary-day': 0.75,
  'hardest-part': 1.1,
  teacher: 0.9,
  'who-pays': 1.4,
  'in-fifty-years': 0.7,
  'how-to-begin': 1.2,
};

export const demoArticles = [
  {
    slug: 'what-twenty-four-trades-have-in-common',
    title: 'What twenty-four impossible trades have in common',
    summary: 'Ten questions, asked two dozen times: the answers agree more than the guests would like.',
    topics: ['Craft', 'Listening'],
    body: `Nobody we talked to has a colleague. All the same they describe one trade.

## They wait

The puddle surveyor waits for rain, the tuner of foghorns for fog. Asked about an [ordinary day](/questions/ordinary-day), two
thirds describe waiting, and none call it that.

## They were wrong once, in public

Ask for the [best mistake](/questions/best-mistake) and the room gets quiet. It is the question that viewers watch longest.

## They are paid by accident

> Somebody has to, so somebody does.

That is how most answers to [who pays](/questions/who-pays) end.`,
  },
  {
    slug: 'how-we-record',
    title: 'How we record people who are not there',
    summary: 'One empty chair, ten cards, and as little editing as we can stand.',
    topics: ['Listening'],
    body: `The chair across the table is empty, which helps the light.

1. The guest gets the ten questions a week before, on cards.
2. We ask them in the order in which the cards come back.
3. Silence stays in. The second after an answer is often the better half of it.

What you read beside each video is a summary. Start seconds are put in by hand, so that a link to an answer lands on its first word.`,
  },
] as const;

export const demoAboutPage = {
  slug: 'about',
  title: 'About this demo',
  summary: 'What is made up here, which is everything, and how to take it away again.',
  body: `This series is a demo. Its guests do not exist, their trades do not either, and the viewers in its figures are simulated.

It is there so that you can look at a site with something on it: [interviews](/episodes), [questions](/questions) that every guest
answered, and a dashboard with ninety days of visits. Nothing of it is sent to Mixpanel. \`npm run site -- demo --remove\` takes
it away, and leaves everything else as it was.`,
} as const;
