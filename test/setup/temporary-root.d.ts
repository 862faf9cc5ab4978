/**
 * Where temporary folders are made: in memory where there is room, so that no test waits for a disk to say that it has written.
 * What a program asks of its disk, and what is left when the program dies, is the same there.
 * @param megabytes the most that may come to lie in such a folder
 */
export declare function temporaryRoot(megabytes?: number): string;
