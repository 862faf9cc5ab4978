/** Nobody of the identity asked for is there in the months asked about. The message is a sentence for whoever asked. */
export class NoSuchLife extends Error {
  override readonly name = 'NoSuchLife';
}
