/* A disk in trouble: as long as a sign is up, it flushes nothing, or takes nothing.
 *
 * Loaded in front of the C library (LD_PRELOAD), like shim.c beside it, into a program that is to be left alone but for this.
 *
 *   TROUBLE_FOLDER  the one folder that is on this disk
 *   TROUBLE_SIGN    a file; while it is there, its first letter says what the trouble is:
 *                     s   stalled: a flush waits until the sign is gone
 *                     f   full: what would be written is refused, for lack of room
 *                     b   broken: what would be written is refused, as by a disk that fails
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
#include <unistd.h>

/* How often a flush that waits looks at the sign, in microseconds. */
#define LOOK 5000

static const char *folder, *sign;
static size_t length;

static void *next(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

__attribute__((constructor)) static void begin(void) {
    folder = getenv("TROUBLE_FOLDER");
    sign = getenv("TROUBLE_SIGN");
    length = folder ? strlen(folder) : 0;
}

/* Tells what the trouble is for a descriptor; 0 if there is none. */
static char trouble(int fd) {
    char link[64], path[PATH_MAX], what = 0;
    if (!folder || !sign || access(sign, F_OK) != 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t got = readlink(link, path, sizeof path);
    if (got <= (ssize_t)length || strncmp(path, folder, length) != 0 || path[length] != '/') return 0;
    int file = open(sign, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    if (read(file, &what, 1) != 1) what = 0;
    close(file);
    return what;
}

static void wait_while_stalled(int fd) {
    while (trouble(fd) == 's') usleep(LOOK);
}

static int refuses(int fd) {
    char what = trouble(fd);
    errno = what == 'f' ? ENOSPC : EIO;
    return what == 'f' || what == 'b';
}

int fsync(int fd) {
    int error = errno;
    wait_while_stalled(fd);
    if (trouble(fd) == 'b') return errno = EIO, -1;
    errno = error;
    return ((int (*)(int))next("fsync"))(fd);
}

int fdatasync(int fd) {
    int error = errno;
    wait_while_stalled(fd);
    if (trouble(fd) == 'b') return errno = EIO, -1;
    errno = error;
    return ((int (*)(int))next("fdatasync"))(fd);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    int error = errno;
    if (refuses(fd)) return -1;
    errno = error;
    return ((ssize_t(*)(int, const void *, size_t))next("write"))(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    int error = errno;
    if (refuses(fd)) return -1;
    errno = error;
    return ((ssize_t(*)(int, const void *, size_t, off_t))next("pwrite"))(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    int error = errno;
    if (refuses(fd)) return -1;
    errno = error;
    return ((ssize_t(*)(int, const void *, size_t, off64_t))next("pwrite64"))(fd, bytes, count, at);
}

int ftruncate(int fd, off_t size) {
    int error = errno;
    if (refuses(fd)) return -1;
    errno = error;
    return ((int (*)(int, off_t))next("ftruncate"))(fd, size);
}

int ftruncate64(int fd, off64_t size) {
    int error = errno;
    if (refuses(fd)) return -1;
    errno = error;
    return ((int (*)(int, off64_t))next("ftruncate64"))(fd, size);
}
