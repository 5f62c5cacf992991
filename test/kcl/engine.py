"""Evaluates KCL programs with KCL's own engine: a JSON list of programs in, a JSON list of answers out.

A program is a list of texts, which are compiled together; an answer is {"yaml": ...} or {"error": ...}.
"""
import json
import os
import shutil
import sys
import tempfile

import kcl_lib.api as api

SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'fixtures', 'kcl')


def evaluate(engine, root, texts):
    names = [os.path.join(root, f'program-{index}.k') for index in range(len(texts))]
    for name, text in zip(names, texts):
        # The engine looks for imports beside files that are there.
        with open(name, 'w', encoding='utf8', newline='') as file:
            file.write(text)
    args = api.ExecProgram_Args(
        work_dir=root,
        k_filename_list=names,
        include_schema_type_path=True,
        disable_none=True,
    )
    try:
        result = engine.exec_program(args)
    except Exception as error:  # the engine raises nothing more precise
        return {'error': str(error)}
    return {'error': result.err_message} if result.err_message else {'yaml': result.yaml_result}


def main():
    with tempfile.TemporaryDirectory() as folder:
        # Imports are looked up from the folder of the nearest kcl.mod.
        root = os.path.join(folder, 'root')
        shutil.copytree(SCHEMAS, root)
        with open(os.path.join(root, 'kcl.mod'), 'w', encoding='utf8') as file:
            file.write('[package]\nname = "root"\n')
        engine = api.API()
        json.dump([evaluate(engine, root, texts) for texts in json.load(sys.stdin)], sys.stdout)


main()
