/*
 * Notices whatever would leave this machine. Loaded before the C library (LD_PRELOAD), it lets a program reach nothing but the
 * machine itself, and writes down every attempt. Programs that it starts are watched too, and so is native code.
 *
 *   OUTWARD_RECORD   the file to which each attempt adds a line
 *   OUTWARD_WATCHED  the file to which each watched process adds a line
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

/* One write for a line, so that lines of many processes do not mix. */
static void put_down(const char *variable, const char *what, const char *where) {
  const char *path = getenv(variable);
  if (path == NULL || *path == 0) return;
  int before = errno;
  char line[512];
  int length = snprintf(line, sizeof line, "%s%s%s by %s %d\n", what, *where == 0 ? "" : " ", where,
                        program_invocation_short_name, (int)getpid());
  if (length >= (int)sizeof line) length = sizeof line - 1;
  int file = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0666);
  if (file >= 0) {
    /* An attempt that cannot be put down must not pass unseen. */
    if (write(file, line, length) < 0 && strcmp(variable, "OUTWARD_RECORD") == 0) abort();
    close(file);
  }
  errno = before;
}

__attribute__((constructor)) static void begin(void) { put_down("OUTWARD_WATCHED", "watched", ""); }

/* Whether an address is outside of this machine; if so it is written to `said`. */
static int is_outside(const struct sockaddr *address, char *said, size_t room) {
  char name[INET6_ADDRSTRLEN] = "";
  int port = 0, inside = 1;
  if (address == NULL) return 0;
  if (address->sa_family == AF_INET) {
    const struct sockaddr_in *four = (const struct sockaddr_in *)address;
    inside = (ntohl(four->sin_addr.s_addr) >> 24) == 127;
    inet_ntop(AF_INET, &four->sin_addr, name, sizeof name);
    port = ntohs(four->sin_port);
  } else if (address->sa_family == AF_INET6) {
    const struct sockaddr_in6 *six = (const struct sockaddr_in6 *)address;
    inside = IN6_IS_ADDR_LOOPBACK(&six->sin6_addr) ||
             (IN6_IS_ADDR_V4MAPPED(&six->sin6_addr) && six->sin6_addr.s6_addr[12] == 127);
    inet_ntop(AF_INET6, &six->sin6_addr, name, sizeof name);
    port = ntohs(six->sin6_port);
  }
  /* Whoever answers names on this machine asks others for them. */
  if (port == 53) inside = 0;
  if (!inside) snprintf(said, room, "%s port %d", name, port);
  return !inside;
}

static int refused(const char *what, const struct sockaddr *address) {
  char where[96];
  if (!is_outside(address, where, sizeof where)) return 0;
  put_down("OUTWARD_RECORD", what, where);
  errno = ENETUNREACH;
  return 1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

int connect(int socket, const struct sockaddr *address, socklen_t length) {
  REAL(int, connect, int, const struct sockaddr *, socklen_t);
  return refused("connect", address) ? -1 : real(socket, address, length);
}

/* To listen on an address that others can reach is a way out too. */
int bind(int socket, const struct sockaddr *address, socklen_t length) {
  REAL(int, bind, int, const struct sockaddr *, socklen_t);
  return refused("bind", address) ? -1 : real(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t size, int flags, const struct sockaddr *address,
               socklen_t length) {
  REAL(ssize_t, sendto, int, const void *, size_t, int, const struct sockaddr *, socklen_t);
  return refused("sendto", address) ? -1 : real(socket, bytes, size, flags, address, length);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags) {
  REAL(ssize_t, sendmsg, int, const struct msghdr *, int);
  return refused("sendmsg", message->msg_name) ? -1 : real(socket, message, flags);
}

int sendmmsg(int socket, struct mmsghdr *messages, unsigned int many, int flags) {
  REAL(int, sendmmsg, int, struct mmsghdr *, unsigned int, int);
  for (unsigned int at = 0; at < many; at++) {
    if (refused("sendmmsg", messages[at].msg_hdr.msg_name)) return -1;
  }
  return real(socket, messages, many, flags);
}

/* A name looked up is a question sent to somebody, but for the machine's own and for addresses written out. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
                struct addrinfo **found) {
  REAL(int, getaddrinfo, const char *, const char *, const struct addrinfo *, struct addrinfo **);
  unsigned char address[sizeof(struct in6_addr)];
  if (name == NULL || strcmp(name, "localhost") == 0 || inet_pton(AF_INET, name, address) == 1 ||
      inet_pton(AF_INET6, name, address) == 1)
    return real(name, service, hints, found);
  put_down("OUTWARD_RECORD", "look up", name);
  return EAI_FAIL;
}
