/*
 * A disk that fails when told to. Loaded before the C library (LD_PRELOAD), it counts every write, flush, rename and
 * truncation of files below one folder and lets one of them fail, or that one and all after it.
 *
 *   FAILING_DISK_UNDER   the folder
 *   FAILING_DISK_AT      which one fails, from 1; the count begins anew whenever this changes
 *   FAILING_DISK_THEN    "on" where all after it fail too
 *   FAILING_DISK_WITH    the number of the error
 *   FAILING_DISK_FIRED   a file that is made when it does
 *
 * They are read at every call, so one process can try every place in turn.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char counted_for[32];
static long count;

static int is_under(const char *path) {
  const char *under = getenv("FAILING_DISK_UNDER");
  return under != NULL && strncmp(path, under, strlen(under)) == 0;
}

static int is_file_under(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_under(path);
}

/* Whether this one fails; errno is set when it does. */
static int fails(void) {
  const char *at = getenv("FAILING_DISK_AT");
  if (at == NULL || *at == 0) return 0;
  if (strncmp(at, counted_for, sizeof counted_for - 1) != 0) {
    strncpy(counted_for, at, sizeof counted_for - 1);
    count = 0;
  }
  count++;
  /* "run:place", so that the same place can be tried again. */
  const char *place = strchr(at, ':');
  long wanted = atol(place == NULL ? at : place + 1);
  const char *then = getenv("FAILING_DISK_THEN");
  int goes_on = then != NULL && strcmp(then, "on") == 0;
  if (count != wanted && !(goes_on && count > wanted)) return 0;
  const char *fired = getenv("FAILING_DISK_FIRED");
  if (fired != NULL) {
    int mark = open(fired, O_CREAT | O_WRONLY, 0600);
    if (mark >= 0) close(mark);
  }
  const char *with = getenv("FAILING_DISK_WITH");
  errno = with == NULL ? EIO : atoi(with);
  return 1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, bytes, size, at);
}

ssize_t writev(int file, const struct iovec *parts, int many) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (is_file_under(file) && fails()) return -1;
  return real(file, parts, many);
}

ssize_t pwritev(int file, const struct iovec *parts, int many, off_t at) {
  REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, parts, many, at);
}

int fsync(int file) {
  REAL(int, fsync, int);
  if (is_file_under(file) && fails()) return -1;
  return real(file);
}

int fdatasync(int file) {
  REAL(int, fdatasync, int);
  if (is_file_under(file) && fails()) return -1;
  return real(file);
}

int ftruncate(int file, off_t length) {
  REAL(int, ftruncate, int, off_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, length);
}

int ftruncate64(int file, off64_t length) {
  REAL(int, ftruncate64, int, off64_t);
  if (is_file_under(file) && fails()) return -1;
  return real(file, length);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  if (is_under(to) && fails()) return -1;
  return real(from, to);
}
