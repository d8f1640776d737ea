import { useReadQueue } from '@/features/reading/use-read-queue';

/** Sends reads that an earlier visit could not, whatever screen is open. */
export default function LeftoverReads() {
  useReadQueue();
  return null;
}
