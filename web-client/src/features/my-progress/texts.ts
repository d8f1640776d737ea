import { texts } from '@/lib/i18n';

export const { use: useMyProgressTexts } = texts(
  'myProgress',
  {
    title: 'Mijn voortgang',
    nothing: 'Je hebt nog niets om te lezen. Zodra je docent je een licentie geeft, zie je hier hoe ver je bent.',
  },
  {
    title: 'My progress',
    nothing:
      'There is nothing for you to read yet. Once your teacher gives you a licence, you see here how far you are.',
  },
);
