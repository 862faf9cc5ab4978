import type { Future } from '../../../core/scenario/future.ts';
import type { Option } from '../../../core/scenario/option.ts';
export declare function option(id: string, rest?: Partial<Option>): Option;
export declare function future(id: string, rest?: Partial<Future>): Future;
export declare const AS_USUAL: Option;
