/**
 * The A* series as `npm start` puts it into an empty database: two interviews of it, told in our own words. Where in
 * the videos the answers are is not known, so none has a start second; an editor can add them.
 */
export const sampleSeries = {
  title: 'The A* Series',
  description:
    'Conversations on video with programmers whose work many others build on. Every guest hears much the same questions, so their answers can be held side by side.',
  host: 'George London',
  links: [],
};

export const sampleQuestions = [
  { slug: 'working-on', label: 'Current work', text: 'What are you working on at the moment, and why that?' },
  { slug: 'interests', label: 'Outside of work', text: 'What interests you most outside technology?' },
  { slug: 'music', label: 'Music', text: 'Whose music do you like best?' },
  {
    slug: 'beginnings',
    label: 'Beginnings',
    text: 'At what age did you start to program, what drew you to it, and what draws you now?',
  },
  {
    slug: 'painful-lesson',
    label: 'Painful lesson',
    text: 'Which lesson of your career or craft hurt most, and how did you come by it?',
  },
  {
    slug: 'language-and-tool',
    label: 'Language and tool',
    text: 'Which programming language do you like best, and which tool? Why those?',
  },
  {
    slug: 'measuring-skill',
    label: 'Measuring skill',
    text: 'How would one tell how good a technologist is, and what are the virtues of one, or of a solution?',
  },
  {
    slug: 'problem-solving',
    label: 'Problem solving',
    text: 'How much method is there in the way you solve problems, and how much intuition?',
  },
  { slug: 'plugs', label: 'Worth a look', text: 'Which sites or projects should people look at? Your own count too.' },
  { slug: 'advice', label: 'Advice at 15', text: 'If you could tell yourself at fifteen one thing, what would it be?' },
] as const;

export type SampleQuestionSlug = (typeof sampleQuestions)[number]['slug'];

export type SampleEpisode = {
  number: number;
  slug: string;
  title: string;
  guest: {
    slug: string;
    name: string;
    headline: string;
    /** Markdown. */
    biography: string;
    links: { label: string; url: string }[];
  };
  topics: string[];
  youtubeId: string;
  postId: string;
  introduction: string;
  answers: { question: SampleQuestionSlug; body: string }[];
  recommendedLinks: { label: string; url: string }[];
};

/** Asked and answered on the video, and left out of the written summary. */
const ON_VIDEO_ONLY = '*On the video only.*';

const alexMartelli: SampleEpisode = {
  number: 16,
  slug: 'alex-martelli',
  title: 'Alex Martelli, who has answered more Python questions on Stack Overflow than anyone',
  guest: {
    slug: 'alex-martelli',
    name: 'Alex Martelli',
    headline: 'All-time first among Stack Overflow’s Python answerers',
    biography:
      'Alex Martelli writes books about Python and answers questions about it: *Python in a Nutshell* is his, and no one’s Python answers on Stack Overflow have earned more votes.',
    links: [{ label: 'aleax.it', url: 'http://www.aleax.it/' }],
  },
  topics: ['Python', 'Books'],
  youtubeId: 'R6XSEfNqgZ4',
  postId: 'Alex Martelli',
  introduction:
    'Nobody has earned more reputation for Python answers on Stack Overflow than Alex Martelli. The conversation itself is on the video; below are the things he brought up that you may want to follow.',
  answers: [
    {
      question: 'interests',
      body: '- Among the books he likes best are two whose titles have a single syllable each: *Cod* and *Salt*.',
    },
    { question: 'music', body: '- *The Art of the Fugue*.' },
    {
      question: 'plugs',
      body: '- [His own website](http://www.aleax.it/).\n- He suggests [Fitocracy](https://www.fitocracy.com/) to anyone who means to get fit.',
    },
  ],
  recommendedLinks: [
    { label: 'Alex Martelli’s website', url: 'http://www.aleax.it/' },
    { label: 'Fitocracy', url: 'https://www.fitocracy.com/' },
  ],
};

const glyphLefkowitz: SampleEpisode = {
  number: 19,
  slug: 'glyph-lefkowitz',
  title: 'Glyph Lefkowitz, who made Twisted and mistrusts merit',
  guest: {
    slug: 'glyph-lefkowitz',
    name: 'Glyph Lefkowitz',
    headline: 'Creator of Twisted',
    biography:
      'Glyph Lefkowitz began *Twisted*, with which Python programs talk to many others at once, and has looked after it with its community since. He writes and speaks about testing, about careers, and about how people in free software treat one another.',
    links: [{ label: 'Twisted', url: 'https://twisted.org/' }],
  },
  topics: ['Python', 'Networking', 'Testing'],
  youtubeId: 'rR6vHY3qYE4',
  postId: 'glyph interview',
  introduction:
    'Glyph Lefkowitz made Twisted, the event-driven networking library for Python. He talks about how he came to programming, which lessons cost him most, and why he holds that putting a number on a programmer’s merit can’t work.',
  answers: [
    {
      question: 'working-on',
      body: `- *Mimic*, at Rackspace: a stand-in for a cloud’s services, against which one can test the code that sets infrastructure up.
- It spares the money and the waiting that finding out on the real cloud would cost.
- Twisted too, as a contributor when he has time; he gave it a process in which everyone has an equal say.
- By 2004 that project already asked for a review of every change, and for tests and docstrings without gaps, which few did then.`,
    },
    { question: 'interests', body: ON_VIDEO_ONLY },
    { question: 'music', body: ON_VIDEO_ONLY },
    {
      question: 'beginnings',
      body: `- As a small child: his father programmed for a living and showed him some APL. He meant to be a writer, wanted a text adventure in the manner of Zork, and taught himself what it took.
- That began with years of ever larger HyperCard stacks; conditionals came a few years in, variables a year after those.
- C++ came next, then Java and Lisp at a computer camp, and programs in the margins of his school notebooks.
- What held him was how games answer back. With attention deficit disorder, he found, a computer was the one thing that kept his attention.`,
    },
    {
      question: 'painful-lesson',
      body: `- At Divmod he worked on *Quotient*, which set out to be what Gmail became. Each change made the whole harder to keep up, and progress slowed to a crawl.
- His conclusion: unless a process reckons with people from the start, the result is a mess that nobody can maintain.
- So write things down where others will come across them, and have a way to test and to hold quality early in a project.
- The book he names is *Extreme Programming Explained: Embrace Change*.`,
    },
    {
      question: 'language-and-tool',
      body: `- For its design, Smalltalk: few parts, all of one idea. But without tools around it there is little one can do with it in practice.
- Python makes its peace with reality: an interactive prompt, an implementation in plain C that people can work on, memory management one can reason about, and a community that cares for readable code.
- As a tool, *pip*, because it lets people divide the work into separate modules. Also Trial, the test runner of Twisted, and tmux for his terminals.`,
    },
    {
      question: 'measuring-skill',
      body: `- The programmer worth ten others is a myth, and a harmful one.
- Better to give up measuring: ranking by merit does a community harm.
- Numbers that mean something are about teams and what came of their work, such as features that reached users.
- When hiring, ask how somebody will work with the team. If one trait matters, it is wanting to go on getting better.`,
    },
    {
      question: 'problem-solving',
      body: `- He used to live on flashes of insight: hours of total focus in which he got an enormous amount done, then a long stretch of nothing.
- He swung to the other extreme, tests first for everything.
- A talk by John Cleese about writing gave him the balance: an *open* mode for play without fear of failing, a *closed* one for getting it done, about half of each.
- When stuck, change the method instead of pushing harder.`,
    },
    { question: 'plugs', body: ON_VIDEO_ONLY },
    { question: 'advice', body: '- Learn the abstract ideas of programming sooner.' },
  ],
  recommendedLinks: [
    { label: 'Twisted', url: 'https://twisted.org/' },
    { label: 'Mimic', url: 'https://github.com/rackerlabs/mimic' },
  ],
};

/** The page at /about. */
export const samplePages = [
  {
    slug: 'about',
    title: 'About',
    summary: 'What the series is, and how this site is meant to be used.',
    body: `The A\\* Series is a set of conversations with programmers, each an hour or so long and each on video. The same questions come
back every time: what people work on, how they came to it, what hurt to learn. Heard one after another the interviews are portraits;
[laid side by side](/questions) they are an argument about the craft.

## How to find your way

- An [interview](/episodes) has the video and, beside it, what was asked and what was answered. Every answer has an address of its
  own to send to a friend.
- A [question](/questions) has every guest’s answer to it.
- A [guest](/guests) has a page with everything they were asked, and any two to four guests [can be compared](/compare).

## What this sample is

Two of the interviews are here, told in our own words[^words], so that a new site has something to show. Replace them with your own
whenever you like: everything here can be edited at the desk, this page included.

[^words]: What was said is in the videos. The notes beside them are summaries and no transcript.`,
  },
];

export const sampleEpisodes: SampleEpisode[] = [alexMartelli, glyphLefkowitz];
